/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import {
  isMap,
  parseYaml,
  resolveRepository,
} from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { FileEdit } from '../../git/FileEdit';
import { Environments } from './EnvironmentRepository';

/** The stack that edits make, or why nobody would see what was asked for. */
export type CheckedStack =
  | { record: EnvironmentRecord }
  | { problem: InputProblem };

/**
 * Resolves the repository with the edits in it, by its own `atmos.yaml`: only
 * what comes out as the stack that was asked for is good enough.
 */
export async function checkStack(
  environments: Environments,
  path: string,
  edits: readonly FileEdit[],
  wanted: Partial<EnvironmentRecord>,
): Promise<CheckedStack> {
  const { config, snapshot, resolved: before } = environments;
  const files = new Map(snapshot.files);
  for (const { path: file, content } of edits) {
    if (content !== null) {
      files.set(file, content);
    }
  }
  const absent = missingImport(files, config.stacksPath, path);
  if (absent) {
    return {
      problem: {
        field: absent.endsWith(`/${wanted.region}`)
          ? 'target.region'
          : 'repository',
        value: absent,
        reason: `${path} would import ${absent}, which is not there`,
        fix: `Add ${config.stacksPath}/${absent}.yaml to the repository first`,
      },
    };
  }
  const after = await resolveRepository(files, config);
  const problem = (reason: string, fix: string): CheckedStack => ({
    problem: { field: 'repository', value: path, reason, fix },
  });
  if (!after.stackFiles.includes(path)) {
    return problem(
      `${path} would be no stack by included_paths ${list(
        config.includedPaths,
      )} and excluded_paths ${list(config.excludedPaths)} of ${config.file}`,
      `Correct included_paths and excluded_paths in ${config.file}`,
    );
  }
  const fault = after.problems.find(({ stackFile }) => stackFile === path);
  if (fault) {
    return problem(
      `${fault.file}: ${fault.reason}`,
      fault.fix ?? `Correct ${fault.file}`,
    );
  }
  const found = after.environments.find(one => one.files.includes(path));
  if (!found) {
    return problem(`${path} makes no environment`, `Correct ${config.file}`);
  }
  const { record } = found;
  const namesake = before.environments.find(one => one.record.id === record.id);
  if (namesake) {
    return {
      problem: {
        field: 'inputs.tenant',
        value: record.id,
        reason: `The stack ${record.id} is there already: ${namesake.files.join(
          ', ',
        )}`,
        fix: 'Choose another tenant, stage or region',
      },
    };
  }
  for (const [field, value] of Object.entries(wanted)) {
    const got = record[field as keyof EnvironmentRecord];
    if (got !== value) {
      return problem(
        `${path} would have ${field} ${String(got)} instead of ${String(
          value,
        )}: an import or a later setting says so`,
        `Correct the defaults that ${path} imports`,
      );
    }
  }
  return { record };
}

/** The first import of a manifest that no file of the repository is. */
function missingImport(
  files: ReadonlyMap<string, string>,
  stacksPath: string,
  path: string,
): string | undefined {
  const { value } = parseYaml(files.get(path) ?? '', path);
  const imports =
    isMap(value) && Array.isArray(value.import) ? value.import : [];
  return imports.find(
    item =>
      typeof item === 'string' &&
      !['', '.yaml', '.yml'].some(extension =>
        files.has(`${stacksPath}/${item}${extension}`),
      ),
  );
}

function list(paths: readonly string[]): string {
  return paths.map(path => `"${path}"`).join(', ') || 'none';
}
