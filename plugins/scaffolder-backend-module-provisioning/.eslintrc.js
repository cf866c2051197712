module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      // Tests start the backends that a portal runs together
      { excludedFiles: ['**/src/__testUtils__/**'] },
    ],
  },
});
