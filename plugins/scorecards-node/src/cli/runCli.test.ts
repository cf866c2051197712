/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createMockDirectory } from '@backstage/backend-test-utils';
import { runCli } from './runCli';

const pack = (check: string, expected: string) => `
id: mine
title: Mine
version: 1.0.0
checks:
  - id: mine.owner
    title: It has an owner
    pillar: quality
    severity: low
    appliesTo: { kind: System }
    ${check}
    solution: Name one.
    source: { name: Us, url: 'https://example.com' }
fixtures:
  - name: Nobody's
    entity: { kind: System, metadata: { name: a } }
    facts: { catalog.hasOwner: false }
    expect: { mine.owner: ${expected} }
`;
const RULE =
  'rule: { pass: { all: [{ fact: catalog.hasOwner, operator: equal, value: true }] } }';

describe('steward-scorecards', () => {
  const folder = createMockDirectory({
    content: {
      'good.yaml': pack(RULE, 'fail'),
      'wrong.yaml': pack(RULE, 'pass'),
      'broken.yaml': pack(RULE.replace('catalog', 'ci'), 'fail'),
      'facts.yaml': '[{ name: ci.hasOwner, type: boolean }]',
      'app-config.yaml': `
techInsights:
  factChecker:
    checks:
      group-owner-check:
        name: Group owner
        type: json-rules-engine
        description: An owner is set
        factIds: [entityOwnershipFactRetriever]
        metadata: { category: Compliance }
        rule:
          conditions:
            all:
              - { fact: hasGroupOwner, operator: equal, value: true, priority: 3 }`,
    },
  });
  const run = (command: string, ...files: string[]) =>
    runCli([
      'pack',
      command,
      ...files.map(file =>
        file.startsWith('-') ? file : folder.resolve(file),
      ),
    ]);

  it('lints packs', async () => {
    expect(await run('lint', 'good.yaml')).toEqual({
      output: 'Checks without a fault: 1. Faults: 0.',
      code: 0,
    });
    const broken = await run('lint', 'broken.yaml');
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(
      /broken.yaml:checks\[0\]: mine.owner: No collector has the fact ci.hasOwner/,
    );
    expect(
      (await run('lint', 'broken.yaml', '--facts', 'facts.yaml')).code,
    ).toBe(0);
  });

  it('judges fixtures', async () => {
    expect((await run('test', 'good.yaml')).code).toBe(0);
    expect(await run('test', 'wrong.yaml')).toEqual({
      output: expect.stringMatching(
        /fixture "Nobody's": mine.owner is fail, expected pass. catalog.hasOwner is false.\nVerdicts: 1. Failures: 1./,
      ),
      code: 1,
    });
  });

  it('imports checks of Tech Insights as a pack that it lints', async () => {
    const { output, code } = await run('import', 'app-config.yaml');
    expect(code).toBe(0);
    expect(output).toMatch(/^# group-owner-check had no filter/);
    expect(output).toMatch(/priority of a comparison was left out/);
    folder.addContent({
      'imported.yaml': output,
      'imported-facts.yaml':
        '[{ name: techInsights.hasGroupOwner, type: boolean }]',
    });
    expect(
      await run('lint', 'imported.yaml', '--facts', 'imported-facts.yaml'),
    ).toEqual({ output: 'Checks without a fault: 1. Faults: 0.', code: 0 });
  });

  it('says how it is used, and what cannot be read', async () => {
    expect(await runCli([])).toMatchObject({ code: 2 });
    expect(await run('lint', 'none.yaml')).toMatchObject({
      output: expect.stringMatching(/ENOENT/),
      code: 2,
    });
  });
});
