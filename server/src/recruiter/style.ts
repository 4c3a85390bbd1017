import { createHash } from 'node:crypto';

/** The look of the pages, in the system's colours. */
export const style = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: anywhere; }
header, .actions { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
header { justify-content: space-between; border-block-end: 1px solid; padding-block-end: .75rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; margin-block: 2rem .5rem; }
p { max-width: 40rem; }
ul.rows { list-style: none; margin: 0; padding: 0; }
ul.rows > li { border-block-end: 1px solid color-mix(in srgb, CanvasText 30%, Canvas); padding-block: .75rem; }
ul.rows a { font-weight: 600; }
ul.rows form { display: inline; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .5rem 1.5rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
.text { white-space: pre-wrap; }
label { display: block; font-weight: 600; }
input, button { font: inherit; padding: .5rem .75rem; min-block-size: 2.75rem; box-sizing: border-box; }
input { inline-size: min(100%, 30rem); margin-block: .25rem 1rem; }
a, button { min-block-size: 1.5rem; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
[role=alert] { border-inline-start: 4px solid; padding-inline-start: .75rem; }
.failed { font-weight: 600; }
@media (max-width: 35rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-block-end: .75rem; } }
`;

const hash = createHash('sha256').update(style).digest('base64');

/** No script, no image, nothing from elsewhere, in no frame. */
export const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
