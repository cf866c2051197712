/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parse, parseAllDocuments } from 'yaml';
import { sandboxTeams } from '../teams';
import { World } from '../World';
import { sandboxEnvironments, sandboxRepositories } from '.';

const world = World.create();
const accounts = world.accounts.map(({ id, name }) => ({ id, name }));
const filesOf = (name: string) => {
  const found = sandboxRepositories(accounts).find(one => one.name === name);
  return found?.files ?? {};
};

describe('sandboxRepositories', () => {
  it('are the same for the same accounts, and all YAML in them parses', () => {
    expect(sandboxRepositories(accounts)).toEqual(
      sandboxRepositories([...accounts].reverse()),
    );
    const manifests = ['platform-gitops', 'infrastructure-live']
      .flatMap(name => Object.entries(filesOf(name)))
      .filter(([path]) => /^(?!.*\/templates\/).*\.yaml$/.test(path));
    expect(manifests.length).toBeGreaterThan(40);
    for (const [path, text] of manifests) {
      const errors = parseAllDocuments(text).flatMap(one => one.errors);
      expect({ path, errors }).toEqual({ path, errors: [] });
    }
  });

  it('give each team a file in the fields that the ApplicationSets read', () => {
    const files = filesOf('platform-gitops');
    const clusters = world.clusters.map(({ name }) => name);
    const sets = Object.entries(files).filter(([path]) =>
      path.startsWith('clusters/production/team-'),
    );
    expect(sets).toHaveLength(3);
    const read = new Set(
      sets.flatMap(([, text]) =>
        [...text.matchAll(/\{\{ \.(\w+)/g)].map(([, field]) => field),
      ),
    );
    for (const { name } of sandboxTeams) {
      const team = parse(files[`teams/${name}/team.yaml`]);
      for (const field of read) {
        const where = field in team ? team : team.apps[0];
        expect(where).toHaveProperty(field);
      }
      expect(team).toMatchObject({ team: name, namespace: `team-${name}` });
      expect(clusters).toContain(team.cluster);
    }
  });

  it('describe environments of real accounts that do not collide', () => {
    const files = filesOf('infrastructure-live');
    const stacks = Object.keys(files).filter(
      path =>
        path.startsWith('stacks/orgs/') && !path.endsWith('_defaults.yaml'),
    );
    expect(stacks).toHaveLength(sandboxEnvironments.length);
    const ranges = stacks.map(path => {
      const { import: imports, vars } = parse(files[path], {
        customTags: [
          { tag: '!terraform.output', resolve: (value: string) => value },
        ],
      });
      for (const target of imports) {
        expect(files).toHaveProperty([`stacks/${target}.yaml`]);
      }
      const account = world.accounts.find(({ id }) => id === vars.account_id);
      expect(account?.name).toBe(vars.account);
      return vars.vpc_cidr;
    });
    expect(new Set(ranges).size).toBe(ranges.length);
    const text = stacks.map(path => files[path]).join('\n');
    expect(text).toContain('!terraform.output vpc private_subnet_ids');
    expect(text).toContain('{{ .vars.tenant }}-{{ .vars.stage }}-ledger');
  });
});
