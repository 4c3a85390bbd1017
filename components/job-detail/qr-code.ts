import { html, nothing, svg, type TemplateResult } from 'lit';
import { generate } from 'lean-qr/nano';

/** The room around a code that readers of it need, in modules (ISO/IEC 18004). */
const quiet = 4;

/** An address for the cameras of those who have it on paper; nothing where it is too long for a code. */
export function renderQrCode(address: string): TemplateResult | typeof nothing {
  let code;
  try {
    code = generate(address);
  } catch {
    return nothing;
  }
  const { size } = code;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let start = 0; start < size; start += 1) {
      let end = start;
      while (code.get(end, row)) end += 1;
      if (end > start) path += `M${start} ${row}h${end - start}v1H${start}z`;
      start = end;
    }
  }
  const side = size + 2 * quiet;
  return html`<svg
    class="code"
    aria-hidden="true"
    viewBox="${-quiet} ${-quiet} ${side} ${side}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} />`}
  </svg>`;
}
