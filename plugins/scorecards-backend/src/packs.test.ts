/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CATALOG_FACTS,
  ESTATE_FACTS,
} from '@steward/backstage-plugin-scorecards-common';
import { testPack } from '@steward/backstage-plugin-scorecards-node';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { includedPacks, loadPacks } from './checks/loadPacks';
import { FINDING_FACTS } from './findings/factsOfFindings';

const declarations = [...CATALOG_FACTS, ...ESTATE_FACTS, ...FINDING_FACTS];
const reader: UrlReaderService = mockServices.urlReader.mock();

describe('packs that come with Steward', () => {
  it('are whole, have 60 checks or more, and give the verdicts of their fixtures', async () => {
    const joined = await loadPacks(await includedPacks(), {
      declarations,
      reader,
    });
    expect(joined.faults).toEqual([]);
    expect(joined.packs).toHaveLength(6);
    expect(joined.checks.length).toBeGreaterThanOrEqual(60);
    for (const pack of joined.packs) {
      const { failures, verdicts } = await testPack(pack, declarations);
      expect(failures).toEqual([]);
      expect(verdicts).toBeGreaterThan(0);
    }
  });
});

it('packs that modules come with go by their id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'packs-'));
  const path = join(folder, 'mine.yaml');
  writeFileSync(
    path,
    `id: mine
title: Mine
version: 1.0.0
checks:
  - id: mine.owner
    title: It has an owner
    pillar: quality
    severity: low
    appliesTo: { kind: System }
    rule: { pass: { all: [{ fact: catalog.hasOwner, operator: equal, value: true }] } }
    solution: Name one.
    source: { name: A, url: 'https://example.com' }`,
  );
  const { packs } = await loadPacks(['project', 'mine'], {
    declarations,
    reader,
    added: new Map([['mine', path]]),
  });
  expect(packs.map(({ id }) => id)).toEqual(['project', 'mine']);
});

describe('packs that are broken', () => {
  it('are off alone, with their place and the fix', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packs-'));
    const file = (name: string, text: string) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const check = (id: string, more: string) => `
  - id: ${id}
    title: A check
    pillar: quality
    severity: low
    appliesTo: { kind: System }
    solution: Do it.
    source: { name: A, url: 'https://example.com' }
    ${more}`;
    const good =
      'rule: { pass: { all: [{ fact: catalog.hasOwner, operator: equal, value: true }] } }';
    const origins = [
      'project',
      file('yaml.yaml', 'id: [a'),
      file('frame.yaml', 'id: Upper\nchecks: []'),
      file(
        'checks.yaml',
        `id: mine\ntitle: Mine\nversion: 1.0.0\nchecks:${[
          check('mine.good', good),
          check('mine.typo', good.replace('hasOwner', 'hasOwnr')),
          check(
            'mine.gap',
            'thresholds: { fact: catalog.linkCount, ranges: [{ verdict: fail, to: 0 }, { verdict: pass, from: 2 }] }',
          ),
          check('mine.good', good),
          check('mine.circle', `${good}\n    dependsOn: [mine.round]`),
          check('mine.round', `${good}\n    dependsOn: [mine.circle]`),
          check('project.owner', good),
          check(
            'mine.never',
            'rule: { pass: { all: [{ fact: catalog.linkCount, operator: greaterThan, value: 3 }, { fact: catalog.linkCount, operator: lessThan, value: 2 }] } }',
          ),
          check('mine.text', good.replace('value: true', "value: 'yes'")),
        ].join('')}`,
      ),
      join(folder, 'missing.yaml'),
    ];
    const joined = await loadPacks(origins, { declarations, reader });
    const ids = joined.checks.map(({ check: { id } }) => id);
    expect(ids).toContain('mine.good');
    expect(ids).toContain('project.owner');
    expect(ids.filter(id => id.startsWith('mine.'))).toEqual(['mine.good']);
    expect(
      joined.faults.map(({ checkId, origin, path, reason, fix }) =>
        [checkId ?? origin.split('/').pop(), path, reason, fix].join(' | '),
      ),
    ).toEqual([
      expect.stringMatching(
        /^yaml.yaml \| line 1, column \d+ \| The file is not YAML/,
      ),
      expect.stringMatching(
        /^frame.yaml \| id \| id is not valid: must be in kebab-case/,
      ),
      'mine.typo | checks[1] | No collector has the fact catalog.hasOwnr. | Did you mean catalog.hasOwner?',
      expect.stringMatching(
        /^mine.gap \| checks\[2\].thresholds.ranges \| .*nothing covers numbers from 0 to 2/,
      ),
      'mine.good | checks[3].id | mine.good is there twice in this pack. | Give each check an id of its own.',
      'mine.never | checks[7].rule.pass | No value of catalog.linkCount satisfies the rule. | Correct the comparisons of catalog.linkCount.',
      expect.stringMatching(
        /^mine.text \| checks\[8\].rule.pass \| catalog.hasOwner is of type boolean/,
      ),
      expect.stringMatching(
        /^missing.yaml \| {2}\| It cannot be read: .*ENOENT/,
      ),
      expect.stringMatching(/^project.owner \| .*is in the pack project too/),
      expect.stringMatching(
        /^mine.circle \| dependsOn \| .*in a circle: mine.circle, mine.round, mine.circle/,
      ),
      expect.stringMatching(/^mine.round \| dependsOn \| .*in a circle/),
    ]);
  });
});
