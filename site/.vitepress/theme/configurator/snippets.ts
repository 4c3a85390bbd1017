import { partsOf, type Values } from './settings.js';

/** How a page takes the elements in, and the text to copy for it. */
export interface Snippet {
  title: string;
  code: string;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A tag with its attributes: on one line where there are few. */
function tag(name: string, attributes: readonly string[], end: string): string {
  const line = [name, ...attributes].join(' ');
  if (line.length <= 80) return `<${line}${end}`;
  return `<${name}\n${attributes.map((attribute) => `  ${attribute}\n`).join('')}${end.trim()}`;
}

function styleSheet(values: Values): string {
  const { properties } = partsOf(values);
  if (properties.length === 0) return '';
  const lines = properties.map(([name, value]) => `  ${name}: ${value};\n`);
  return `job-board {\n${lines.join('')}}\n`;
}

function element(values: Values): string {
  const attributes = partsOf(values).attributes.map(
    ([name, value]) => `${name}="${escapeAttribute(value)}"`,
  );
  return tag('job-board', attributes, '></job-board>');
}

function component(values: Values): string {
  const attributes = partsOf(values).attributes.map(([name, value]) => {
    const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (/^\d+$/.test(value)) return `${property}={${value}}`;
    return `${property}=${/["\\\n&]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`}`;
  });
  return tag('JobBoard', attributes, ' />');
}

/** The same board for every way to take the elements in. */
export function snippetsOf(values: Values): readonly Snippet[] {
  const sheet = styleSheet(values);
  const style = sheet && `<style>\n${sheet.replace(/^(?=.)/gm, '  ')}</style>\n`;
  const comment = sheet && `\n/* In a style sheet of the page: */\n${sheet}`;
  const tags = `<script type="module" src="/open-roles/open-roles.js"></script>\n${style}${element(values)}\n`;
  return [
    { title: 'Script tag', code: tags },
    {
      title: 'npm',
      code: `// In your script:\nimport 'open-roles/job-board/define';\n\n// In your page:\n${element(values)}\n${comment}`,
    },
    {
      title: 'React',
      code: `import { JobBoard } from 'open-roles/react';\n\nexport const Careers = () => (\n${component(values).replace(/^/gm, '  ')}\n);\n${comment}`,
    },
    {
      title: 'WordPress',
      code: `<!-- wp:html -->\n${tags}<!-- /wp:html -->\n`,
    },
  ];
}
