// Benchmarks measure parts that packages do not export.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: { '@backstage/no-forbidden-package-imports': 'off' },
  overrides: [
    {
      // Installed apart from this repository, by a package.json of their own.
      files: ['peers/**'],
      rules: {
        '@backstage/no-undeclared-imports': 'off',
        'import/no-extraneous-dependencies': 'off',
      },
    },
  ],
});
