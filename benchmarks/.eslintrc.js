// Benchmarks measure parts that packages do not export.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: { '@backstage/no-forbidden-package-imports': 'off' },
});
