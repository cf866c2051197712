/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isMap,
  parseYaml,
  UnresolvedValue,
} from '@steward/backstage-plugin-estate-node';
import {
  isSecretName,
  REDACTED,
  scrubText,
} from '@steward/backstage-plugin-portal-node';
import { PlanDetail } from '@steward/backstage-plugin-provisioning-common';
import { NewEnvironment } from './checkOnboarding';
import { networkOf } from '../networks/cidrs';
import { Environments } from '../EnvironmentRepository';
import { foreignNames, kindOfLiteral, mentions } from '../draft/literals';
import { componentNetworks } from '../networks/networks';
import { RenderedStack } from '../draft/renderStack';
import { StackTokens } from '../draft/stackTokens';
import { walkLeaves } from '../draft/walkLeaves';

const MOST_NAMES = 5;

/** What approvers of a new stack look through: what it gets, and what of others it has. */
export function describeOnboarding(
  environments: Environments,
  made: NewEnvironment,
  rendered: RenderedStack,
  tokens: StackTokens,
): PlanDetail[] {
  const placeOf = (file: string, path: string) =>
    file === rendered.path ? path : `${path} in ${file}`;
  return [
    { title: 'Networks', lines: networkLines(environments, made) },
    {
      title: 'Carried over from other stacks',
      lines: rendered.carried.map(
        ({ file, path, value, kind }) =>
          `${placeOf(file, path)}: ${textOf(path, value)}${
            kind === 'setting' ? '' : ` (${kind})`
          }`,
      ),
    },
    {
      title: 'Left out of what other stacks have',
      lines: rendered.leftOut.map(
        ({ file, path, value, reason }) =>
          `${placeOf(file, path)}: ${textOf(path, value)}; ${reason}`,
      ),
    },
    {
      title: 'Comes with its imports',
      lines: importedLines(environments, made, rendered, tokens),
    },
  ];
}

/** Every network that a component gets, and who has it as well. */
function networkLines(
  { networks }: Environments,
  { stack }: NewEnvironment,
): string[] {
  const byNetwork = Map.groupBy(
    componentNetworks(stack.parts),
    ({ cidr, path }) => JSON.stringify([networkOf(cidr), path]),
  );
  return [...byNetwork.values()].map(uses => {
    const [{ cidr, path }] = uses;
    const others = networks.get(networkOf(cidr))?.environments ?? [];
    return `${cidr}: ${names(uses.map(one => one.component))} (${path})${
      [...others].length > 0 ? `; also in ${names(others)}` : ''
    }`;
  });
}

/**
 * Accounts, protections and what names another stack, where a manifest that
 * is imported says it and not one that the change writes.
 */
function importedLines(
  { layout }: Environments,
  { stack }: NewEnvironment,
  rendered: RenderedStack,
  tokens: StackTokens,
): string[] {
  const foreign = (layout?.neighbours ?? []).flatMap(one =>
    foreignNames(tokens, one.tokens),
  );
  const written = new Set(
    rendered.edits.flatMap(({ path, content }) => {
      const { value } = parseYaml(content ?? '', path);
      return isMap(value)
        ? walkLeaves(value).map(leaf => keyOf(leaf.path, leaf.value))
        : [];
    }),
  );
  const found = stack.parts.flatMap(({ components }) =>
    components.flatMap(({ name, sections: { vars, settings, env } }) =>
      walkLeaves({ vars, settings, env }).flatMap(({ path, value }) => {
        const kind = kindOfLiteral(path, value, foreign);
        const isTold =
          kind === 'account' ||
          kind === 'protection' ||
          (kind === 'identifier' && mentions(String(value), foreign));
        return isTold && !written.has(keyOf(path, value))
          ? [
              {
                name,
                line: `${path.join('.')}: ${textOf(
                  path.join('.'),
                  value,
                )} (${kind})`,
              },
            ]
          : [];
      }),
    ),
  );
  const byLine = Map.groupBy(found, ({ line }) => line);
  return [...byLine].map(
    ([line, uses]) => `${line}: ${names(uses.map(one => one.name))}`,
  );
}

/** A value by the end of its path: components get what the stack says for all of them. */
function keyOf(path: readonly string[], value: unknown): string {
  return JSON.stringify([path.slice(-2), value]);
}

function names(all: Iterable<string>): string {
  const distinct = [...new Set(all)];
  const more = distinct.length - MOST_NAMES;
  return more > 0
    ? `${distinct.slice(0, MOST_NAMES).join(', ')} and ${more} more`
    : distinct.join(', ');
}

/** A value in one line; what is a secret by its name or its shape is not shown. */
function textOf(path: string, value: unknown): string {
  if (value instanceof UnresolvedValue) {
    return value.expression;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return isSecretName(path.split('.').at(-1) ?? '')
    ? REDACTED
    : scrubText(text).text;
}
