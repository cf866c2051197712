module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Every word that a person sees comes from translation.ts.
      files: ['src/**/*.tsx'],
      excludedFiles: ['**/*.test.tsx', '**/__*/**'],
      rules: {
        'react/jsx-no-literals': [
          'error',
          { noStrings: false, ignoreProps: true, allowedStrings: [] },
        ],
      },
    },
  ],
});
