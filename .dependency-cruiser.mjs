/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Who may import whom: docs/decisions/floors.md explains each rule.

const notTests = {
  pathNot: [
    '[.]test[.]tsx?$',
    '/__testUtils__/',
    '/__fixtures__/',
    '/testUtils/',
    '/setupTests[.]ts$',
    '/dev/',
    '/e2e-tests/',
  ],
};

const frontends =
  '^plugins/(estate|audit-trail|provisioning|scorecards|cloud-costs)/';
const runsInNode = ['^plugins/[^/]+-node/', '^plugins/[^/]+-backend'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Files that import each other cannot be read, tested or moved alone.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'common-is-the-lowest-floor',
      severity: 'error',
      comment:
        'A common library runs anywhere: it imports other common libraries alone.',
      from: { path: '^plugins/[^/]+-common/', ...notTests },
      to: { path: '^(plugins|packages)/', pathNot: '^plugins/[^/]+-common/' },
    },
    {
      name: 'kit-knows-no-domain',
      severity: 'error',
      comment:
        'The kit and the door to AWS serve every domain and import none.',
      from: {
        path: '^plugins/(portal-node|portal-react|aws-access-node)/',
        ...notTests,
      },
      to: {
        path: '^(plugins|packages)/',
        pathNot: '^plugins/(portal|aws)-[^/]+/',
      },
    },
    {
      name: 'node-library-imports-no-backend',
      severity: 'error',
      comment:
        'Service references and extension points are below what implements them.',
      from: { path: '^plugins/[^/]+-node/', ...notTests },
      to: { path: '^plugins/[^/]+-backend' },
    },
    {
      name: 'backend-imports-no-backend',
      severity: 'error',
      comment:
        'Backends talk through service references, HTTP and events; a module does not import its backend.',
      from: { path: '^plugins/([^/]+-backend[^/]*)/', ...notTests },
      to: { path: '^plugins/[^/]+-backend', pathNot: '^plugins/$1/' },
    },
    {
      name: 'frontend-imports-no-frontend',
      severity: 'error',
      comment: 'A frontend shares through portal-react and common libraries.',
      from: {
        path: '^plugins/(estate|audit-trail|provisioning|scorecards|cloud-costs)/',
      },
      to: { path: frontends, pathNot: '^plugins/$1/' },
    },
    {
      name: 'browser-imports-nothing-of-node',
      severity: 'error',
      comment: 'What runs in a browser imports nothing that needs Node.',
      from: {
        path: [frontends, '^plugins/[^/]+-(react|common)/', '^packages/app/'],
        ...notTests,
      },
      to: { path: runsInNode },
    },
    {
      name: 'nothing-imports-what-is-run',
      severity: 'error',
      comment:
        'The portal, its backend and the sandbox are the top floor; tests alone use the sandbox.',
      from: { path: '^plugins/', ...notTests },
      to: { path: '^packages/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['/dist/', '[.]generated[.]ts$'] },
    includeOnly: ['^plugins/', '^packages/', '^benchmarks/'],
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
