// Refuses imports that lead round in a circle, those of types too. Which room may import which stands in
// eslint.config.js.
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one room, or one of them holds what belongs in a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Imports that only types need count.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
    includeOnly: '^(src|components|cli/src|server/src)/',
  },
};
