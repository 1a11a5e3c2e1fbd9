import { html, type Markup } from '../draw/html.ts'
import type { DeskWords } from '../words/desk-words.ts'

/** What the script puts into the conversation by itself: what was typed, waiting, and what went wrong. */
export const renderTemplates = (words: DeskWords): Markup =>
  html`<template id="mine"><div class="turn mine"><p><span class="apart">${words.youSay}</span><span data-slot="text"></span></p></div></template>
<template id="waiting"><div class="turn bot waiting" aria-hidden="true"><p><i></i><i></i><i></i></p></div></template>
<template id="refused"><div class="turn bot"><article class="card bad" tabindex="-1"><h2 class="title" data-slot="title"></h2><p class="text"><span data-slot="unchanged"></span> <span data-slot="todo"></span></p>${retry(words)}</article></div></template>
<template id="away"><div class="turn bot"><article class="card bad" tabindex="-1"><h2 class="title">${words.away.happened}</h2><p class="text">${words.away.unchanged} ${words.away.todo}</p>${retry(words)}</article></div></template>
<p id="status" class="apart" role="status" data-waiting="${words.waiting}"></p>`

const retry = (words: DeskWords): Markup =>
  html`<div class="presses"><div class="row"><button type="button" class="primary" data-retry>${words.retry}</button></div></div>`
