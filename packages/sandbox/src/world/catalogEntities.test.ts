/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { catalogEntities } from './catalogEntities';
import { catalogProjects } from './catalogProjects';
import { sandboxPeople, sandboxPersonas } from './people';
import { sandboxTeams } from './teams';

function documentsOf(file: string) {
  const path = resolvePackagePath('@steward/sandbox', 'catalog', file);
  return parseAllDocuments(readFileSync(path, 'utf8')).map(one => one.toJS());
}

describe('the people of the sandbox', () => {
  it('are in catalog/organization.yaml as they are in people.ts', () => {
    expect(documentsOf('organization.yaml')).toEqual(catalogEntities());
  });

  it('own projects, which are in catalog/projects.yaml as they are in catalogProjects.ts', () => {
    const projects = catalogProjects();
    expect(documentsOf('projects.yaml')).toEqual(projects);
    const systems = projects.filter(({ kind }) => kind === 'System');
    expect(systems.length).toBeGreaterThanOrEqual(12);
    const teams = sandboxTeams.map(({ name }) => name);
    expect(teams).toEqual(
      expect.arrayContaining(projects.map(({ spec }) => spec.owner)),
    );
  });

  it('belong to teams that name only people who exist', () => {
    const emails = sandboxPeople.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const team of sandboxTeams) {
      expect(emails).toEqual(expect.arrayContaining(team.members));
      expect(team.members).toContain(team.lead);
    }
    const placed = sandboxTeams.flatMap(({ members }) => members);
    const placeless = sandboxPeople.filter(
      ({ email, roles }) => !placed.includes(email) && roles.length === 0,
    );
    expect(placeless).toEqual([]);
    expect(sandboxPersonas.map(({ name }) => name)).toEqual([
      'dana.reyes',
      'tomas.lind',
      'priya.natarajan',
      'ravi.menon',
      'fiona.okafor',
      'axel.brandt',
    ]);
  });
});
