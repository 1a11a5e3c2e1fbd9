/** A way to the routes as `system`: over the local socket of a running server, or in this very process. */
export type Connection = {
  send: (request: Sent) => Promise<Response>
  close: () => Promise<void>
}

export type Sent = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string | ReadableStream<Uint8Array>
}
