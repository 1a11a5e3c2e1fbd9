import { registerHooks } from 'node:module'

/**
 * Lets drizzle-orm load in its CommonJS form. It comes in some 250 small files, which Node's loader of ES modules takes
 * a second to read and its older one a fifth of that: most of what a start waits for. Call it before anything imports
 * the store.
 */
export function startFast(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('drizzle-orm')
        ? next(specifier, { ...context, conditions: ['node', 'require', 'default'] })
        : next(specifier, context),
  })
}
