/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderTemplate } from '../goTemplate/renderTemplate';
import { TemplateError } from '../goTemplate/TemplateError';
import { asText, valueAt, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import { AtmosProblem } from './AtmosProblem';
import { withoutExtension } from './paths';

const TOKENS = ['namespace', 'tenant', 'environment', 'stage'];

/** A stack's name, or why it has none that can be told. */
export type StackName = { name: string } | { problem: AtmosProblem };

/**
 * The name of a stack, in the order of Atmos: `name` of the manifest, the name
 * template, the name pattern, the path of the file.
 * See https://atmos.tools/stacks/name
 */
export function stackName(options: {
  file: string;
  /** `name` of the top-level manifest. */
  explicitName?: unknown;
  /** Merged sections: vars, settings and so on. */
  sections: YamlMap;
  config: AtmosConfig;
}): StackName {
  const { file, explicitName, config } = options;
  const explicit = asText(explicitName);
  if (explicit !== undefined && !isTemplateText(explicit)) {
    return { name: explicit };
  }
  if (explicitName !== undefined && explicitName !== null) {
    return problem(
      file,
      'name',
      shown(explicitName),
      'cannot be resolved here',
    );
  }
  if (config.nameTemplate) {
    return fromTemplate(config.nameTemplate, options);
  }
  const name = config.namePattern
    ? fromPattern(config.namePattern, options)
    : { name: '' };
  if ('problem' in name || name.name !== '') {
    return name;
  }
  const below = config.stacksPath ? `${config.stacksPath}/` : '';
  return { name: withoutExtension(file.slice(below.length)) };
}

function fromTemplate(
  template: string,
  options: { file: string; sections: YamlMap; config: AtmosConfig },
): StackName {
  try {
    const { delimiters } = options.config;
    const name = renderTemplate(template, options.sections, {
      delimiters,
    }).trim();
    return name === ''
      ? problem(
          options.file,
          'stacks.name_template',
          template,
          'gives an empty name',
        )
      : { name };
  } catch (error) {
    const expression =
      error instanceof TemplateError ? error.expression : template;
    return problem(
      options.file,
      'stacks.name_template',
      `{{ ${expression} }}`,
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** The tokens between dashes; Atmos ignores all else that is in the pattern. */
function fromPattern(
  pattern: string,
  options: { file: string; sections: YamlMap; config: AtmosConfig },
): StackName {
  const tokens = pattern
    .split('-')
    .flatMap(part => TOKENS.filter(token => part === `{${token}}`));
  const parts: string[] = [];
  for (const token of tokens) {
    const value = valueAt(options.sections, ['vars', token]);
    const text = isTemplateText(value, options.config.delimiters[0])
      ? undefined
      : asText(value);
    if (text === undefined) {
      return problem(
        options.file,
        `vars.${token}`,
        shown(value),
        `the name pattern ${pattern} needs vars.${token}, which ${
          value === undefined ? 'is not set' : 'cannot be resolved here'
        }`,
      );
    }
    parts.push(text);
  }
  return { name: parts.join('-') };
}

function shown(value: unknown): string | undefined {
  return value instanceof UnresolvedValue ? value.expression : asText(value);
}

function problem(
  file: string,
  field: string,
  value: string | undefined,
  reason: string,
): StackName {
  return {
    problem: {
      file,
      field,
      value,
      reason: `The stack's name cannot be told: ${reason}`,
      fix: 'Set the variable in this manifest or its imports, exclude the file by stacks.excluded_paths if it is no stack, or give this source the describeStacksUrl of `atmos describe stacks --format json`.',
    },
  };
}
