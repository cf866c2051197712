/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  NamespaceRecord,
  TeamRecord,
} from '@steward/backstage-plugin-estate-common';
import { z } from 'zod';
import { FileFault } from '../FileFault';
import { parseYaml } from '../yaml/parseYaml';
import { isMap } from '../yaml/records';
import { UnresolvedValue } from '../yaml/UnresolvedValue';

const dns = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be a DNS label: lower case letters, digits and dashes, at most 63',
  );
const text = z.string().trim().min(1);
const amount = z.union([z.string(), z.number()]);
const amounts = z.record(z.string(), amount);

/** What the ApplicationSets of the GitOps repository read, and what we read besides. */
const teamFileSchema = z.object({
  team: dns,
  namespace: dns.optional(),
  displayName: text.optional(),
  description: z.string().optional(),
  owner: z
    .object({
      name: text.optional(),
      email: text.optional(),
      slack: text.optional(),
    })
    .optional(),
  members: z.array(text).optional(),
  cluster: text.optional(),
  resourceQuota: z
    .object({ requests: amounts.optional(), limits: amounts.optional() })
    .catchall(amount)
    .optional(),
  networkPolicy: z
    .object({
      allowIngress: z.boolean().optional(),
      allowEgress: z.boolean().optional(),
    })
    .loose()
    .optional(),
  apps: z
    .array(z.object({ name: text, repoURL: text.optional() }).loose())
    .nullish(),
});

/** A team with its namespace, or why the file is set aside. @public */
export type ParsedTeamFile =
  | { team: TeamRecord; namespace?: NamespaceRecord }
  | { fault: FileFault };

/** Reads one `team.yaml` by the field names that the ApplicationSets use. @public */
export function parseTeamFile(options: {
  file: string;
  text: string;
  url: string;
  /** Cluster of the whole repository, where the file names none. */
  cluster?: string;
}): ParsedTeamFile {
  const { file, url } = options;
  const parsed = parseYaml(options.text, file);
  const fault = (
    reason: string,
    place: { field?: string; value?: unknown; line?: number; fix?: string },
  ): ParsedTeamFile => ({
    fault: {
      file,
      kind: 'team',
      field: place.field,
      value: shown(place.value),
      reason: `${file}${place.line ? `:${place.line}` : ''}: ${reason}`,
      fix:
        place.fix ?? 'Correct the file; the last known good stays meanwhile.',
    },
  });
  if (parsed.problem) {
    const { reason, line } = parsed.problem;
    return fault(reason, { line, fix: 'Correct the YAML of this file.' });
  }
  if (!isMap(parsed.value)) {
    return fault('is no map of fields', {
      line: 1,
      fix: 'Write at least `team: <name>`.',
    });
  }
  if (parsed.value.team === undefined && parsed.value.name !== undefined) {
    return fault('has `name` where the ApplicationSets read `team`', {
      field: 'name',
      value: parsed.value.name,
      line: parsed.lineOf(['name']),
      fix: 'Rename the field `name` to `team`. With missingkey=error this file stops the generation of all teams.',
    });
  }
  const result = teamFileSchema.safeParse(withoutEmpty(parsed.value));
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue.path.map(part =>
      typeof part === 'number' ? part : String(part),
    );
    const field = path.join('.');
    const value = elementAt(parsed.value, path);
    const reason =
      value === undefined || value === null ? 'is required' : issue.message;
    return fault(`${field}: ${reason}`, {
      field,
      value,
      line: parsed.lineOf(path) ?? 1,
      fix:
        issue.code === 'invalid_type' && issue.expected === 'boolean'
          ? 'Write true or false without quotes: Helm takes every text for true.'
          : undefined,
    });
  }
  return recordsOf(result.data, options.cluster, url);
}

/** A field without a value (`members:`) is a field that is not there. */
function withoutEmpty(value: unknown): unknown {
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== null)
          .map(([key, item]) => [key, withoutEmpty(item)]),
      )
    : value;
}

function recordsOf(
  data: z.infer<typeof teamFileSchema>,
  defaultCluster: string | undefined,
  url: string,
): ParsedTeamFile {
  const { requests, limits, ...objects } = data.resourceQuota ?? {};
  const quota = data.resourceQuota && {
    requests,
    limits,
    objects: Object.keys(objects).length > 0 ? objects : undefined,
  };
  const cluster = data.cluster ?? defaultCluster;
  const email = data.owner?.email;
  const team: TeamRecord = {
    kind: 'team',
    id: data.team,
    displayName: data.displayName,
    description: data.description,
    email,
    slack: data.owner?.slack,
    members: [...new Set([...(email ? [email] : []), ...(data.members ?? [])])],
    namespace: data.namespace,
    cluster,
    quota,
    applications: (data.apps ?? []).map(app => ({
      name: app.name,
      url: app.repoURL,
    })),
    url,
  };
  return {
    team,
    namespace: data.namespace
      ? {
          kind: 'kubernetes-namespace',
          id: `${cluster ?? 'any'}/${data.namespace}`,
          name: data.namespace,
          cluster,
          team: data.team,
          quota,
          url,
        }
      : undefined,
  };
}

function elementAt(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((current, key) => {
    if (Array.isArray(current)) {
      return current[Number(key)];
    }
    return isMap(current) ? current[key] : undefined;
  }, value);
}

function shown(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const written =
    value instanceof UnresolvedValue
      ? value.expression
      : (typeof value === 'string' && value) || JSON.stringify(value);
  return written.slice(0, 200);
}
