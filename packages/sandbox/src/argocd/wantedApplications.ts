/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { GitRepository } from '../git/repository/GitRepository';
import { WantedApplication } from './Application';

const TEAM_FILE = /^teams\/[^/]+\/team\.yaml$/;

const teamSchema = z.object({
  team: z.string(),
  apps: z.array(z.object({ name: z.string() })),
});

/**
 * What the three ApplicationSets of `clusters/production` make of the team
 * files of a commit; undefined where one of them stops the generation for all.
 */
export async function wantedApplications(
  { objects }: GitRepository,
  commit: string,
): Promise<WantedApplication[] | undefined> {
  const { tree } = await objects.commit(commit);
  const files = (await objects.deepTree(tree)).filter(({ path }) =>
    TEAM_FILE.test(path),
  );
  const contents = await Promise.all(files.map(({ oid }) => objects.blob(oid)));
  const teams = z
    .array(teamSchema)
    .safeParse(contents.map(content => parseYaml(content.toString('utf8'))));
  return teams.data?.flatMap(({ team, apps }) => [
    { name: `team-${team}-project`, project: 'platform' },
    { name: `team-${team}-namespace`, project: 'platform' },
    ...apps.map(({ name }) => ({
      name: `${team}-${name}`,
      project: `team-${team}`,
    })),
  ]);
}

/** Undefined for what is no YAML. */
function parseYaml(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : document.toJS();
}
