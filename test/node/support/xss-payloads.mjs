// What the payload tests feed: some of their own that always run, and the corpora of SAMPLES_DIR.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One of each family of attack. `alert` stands for what it would do. */
export const ownPayloads = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><circle r=9 /></svg>',
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '<a href="javascript:alert(1)">click</a>',
  '<a href=" java\tscript:alert(1)">click</a>',
  '<a href="&#106;avascript&colon;alert(1)">click</a>',
  '<a href="vbscript:alert(1)">click</a>',
  '<a href="data:text/html,<script>alert(1)</script>">click</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:parent.alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>Send</button></form>',
  '<button formaction="javascript:alert(1)" form="apply">Send</button>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<svg><style><a id="</style><img src=x onerror=alert(1)>"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<details open ontoggle=alert(1)><summary>More</summary></details>',
  '<input autofocus onfocus=alert(1)>',
  '<div style="background:url(https://evil.example/style)">text</div>',
  '<style>@import url(https://evil.example/import);</style>',
  '<link rel=stylesheet href="https://evil.example/link"><base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/refresh">',
  '<img src="https://evil.example/pixel" srcset="https://evil.example/pixel2 2x">',
  '<video poster="https://evil.example/poster" autoplay><source src="https://evil.example/v"></video>',
  '<a href="https://example.org/" ping="https://evil.example/ping">click</a>',
  '<table background="https://evil.example/table"><tr><td>x</td></tr></table>',
  '<apply-form action="https://evil.example/"></apply-form><job-list src="https://evil.example/feed"></job-list>',
  '<p slot="header" id="location" name="body" is="x-y" class="button" part="apply">text</p>',
  '</script><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<p>{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= alert(1) %></p>',
  'javascript:alert(1)',
  'JaVaScRiPt://example.org/%0aalert(1)',
  '\u0001javascript:alert(1)',
  'https://user:pass@evil.example/',
  '//evil.example/\\..',
  '" autofocus onfocus="alert(1)',
  "'-alert(1)-'",
  '__proto__',
  'constructor',
];

/** Every payload of the corpora as `{ id, payload }`, or undefined when there are none here. */
export async function corpusPayloads() {
  const samples = process.env.SAMPLES_DIR;
  if (!samples) return undefined;
  const folder = join(samples, 'corpora', 'xss');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.flatMap((text) => JSON.parse(text).map(({ id, payload }) => ({ id, payload })));
}
