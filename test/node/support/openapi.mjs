// Holds a server to the OpenAPI document that it publishes.
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Reads the document of a server. `check` looks at an answer; `unseen` names what was never answered. */
export async function readContract(origin) {
  const document = await (await fetch(`${origin}/openapi.json`)).json();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const seen = new Set();

  /** Fails unless the document has this status, media type, body and what headers it names as numbers. */
  async function check(method, path, response) {
    const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/${response.status}`;
    const described = document.paths[path]?.[method]?.responses[response.status];
    assert.ok(described, `${method} ${path} answers ${response.status}, which is not described`);
    seen.add(`${method} ${path} ${response.status}`);
    for (const [name, { schema }] of Object.entries(described.headers ?? {})) {
      const value = response.headers.get(name);
      if (schema.type === 'integer') assert.match(value ?? '', /^\d+$/, `${pointer} ${name}`);
    }
    const type = response.headers.get('content-type')?.split(';')[0];
    if (!described.content) {
      assert.equal(await response.clone().text(), '');
      return;
    }
    assert.ok(type in described.content, `${pointer} is ${type}`);
    if (!/json$/.test(type)) return;
    const schema = `openapi${pointer}/content/${type.replaceAll('/', '~1')}/schema`;
    const validate = ajv.getSchema(encodeURI(schema));
    assert.ok(
      validate(await response.clone().json()),
      `${pointer}: ${ajv.errorsText(validate.errors)}`,
    );
  }

  /** The described answers that no test has seen. */
  const unseen = () =>
    Object.entries(document.paths)
      .flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, { responses }]) =>
          Object.keys(responses).map((status) => `${method} ${path} ${status}`),
        ),
      )
      .filter((answer) => !seen.has(answer));

  return { document, check, unseen };
}
