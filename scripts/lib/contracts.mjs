/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import typescript from 'typescript';
import { parse } from 'yaml';
import { contractFaults, inlined } from './contractFaults.mjs';
import { root } from './paths.mjs';
import { StewardError } from './StewardError.mjs';

const METHODS = ['get', 'put', 'post', 'delete'];

/** Any JSON is typed as everywhere in Backstage. */
const JSON_TYPES = ['JsonObject', 'JsonValue'];

const header = source => `/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from ${source} by "yarn generate"; do not edit.
`;

/** Names of the domains whose backend has an `openapi.yaml`, such as `audit-trail`. */
export function contractDomains() {
  return readdirSync(join(root, 'plugins'))
    .filter(name => name.endsWith('-backend'))
    .map(name => name.slice(0, -'-backend'.length))
    .filter(domain => existsSync(join(root, sourceOf(domain))));
}

/**
 * What the `openapi.yaml` of a domain is turned into: the types in its common
 * package, the specification for the router in its backend.
 *
 * @returns {Promise<{ path: string, text: string }[]>} paths below the root
 */
export async function contractFiles(domain) {
  const source = sourceOf(domain);
  const spec = parse(readFileSync(join(root, source), 'utf8'));
  const faults = contractFaults(spec);
  if (faults.length > 0) {
    throw new StewardError(
      `${source} does not describe every answer:\n  ${faults.join('\n  ')}`,
    );
  }
  const files = [
    {
      path: `plugins/${domain}-common/src/api.generated.ts`,
      text: header(source) + (await typesOf(domain, spec)),
    },
    {
      path: `plugins/${domain}-backend/src/schema/openapi.generated.ts`,
      text: header(source) + specOf(domain, spec),
    },
  ];
  return files.map(({ path, text }) => ({ path, text: format(path, text) }));
}

function sourceOf(domain) {
  return `plugins/${domain}-backend/src/schema/openapi.yaml`;
}

async function typesOf(domain, spec) {
  const { factory } = typescript;
  const nodes = await openapiTypescript(structuredClone(spec), {
    transform: (_schema, { path }) => {
      const name = JSON_TYPES.find(one => path?.endsWith(`/schemas/${one}`));
      return name && factory.createTypeReferenceNode(name);
    },
  });
  const schemas = Object.entries(spec.components?.schemas ?? {});
  const used = JSON_TYPES.filter(name => spec.components?.schemas?.[name]);
  return [
    ...(used.length > 0
      ? [`import { ${used.join(', ')} } from '@backstage/types';\n`]
      : []),
    // Only what others use leaves the file, under a name of the domain.
    astToString(nodes)
      .replace(
        'export interface paths',
        `/** The routes of ${domain}: what they take and what they answer. @public */\nexport interface ${pathsOf(
          domain,
        )}`,
      )
      .replace(/^export (?=interface (components|operations) )/gm, '')
      .replace(/^export type (webhooks|\$defs) = .*;\n/gm, ''),
    ...schemas
      .filter(([name]) => name !== 'Error' && !JSON_TYPES.includes(name))
      .map(
        ([name, { description = '' }]) =>
          `/** ${description} @public */\nexport type ${name} = components['schemas']['${name}'];`,
      ),
  ].join('\n');
}

function specOf(domain, spec) {
  const paths = pathsOf(domain);
  const endpoints = Object.entries(spec.paths).flatMap(([path, operations]) =>
    METHODS.filter(method => operations[method]).map(method => {
      const key = `#${method === 'delete' ? '_delete' : method}|${path}`;
      const defaults = defaultsOf(spec, operations[method])
        .map(name => `'${name}'`)
        .join(' | ');
      const operation = `${paths}['${path}']['${method}']`;
      return `'${key}': ContractEndpoint<${operation}${
        defaults && `, ${defaults}`
      }>;`;
    }),
  );
  return `
import { ${paths} } from '@steward/backstage-plugin-${domain}-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  ${endpoints.join('\n')}
};

/** The contract, for validation. */
export const spec = ${JSON.stringify(spec, null, 2)} as const;
`;
}

/** Parameters and members of the body that the validating router fills in. */
function defaultsOf(spec, operation) {
  const parameters = (operation.parameters ?? [])
    .map(parameter => inlined(spec, parameter))
    .filter(({ schema }) => inlined(spec, schema).default !== undefined)
    .map(({ name }) => name);
  const body = inlined(
    spec,
    operation.requestBody?.content?.['application/json']?.schema ?? {},
  );
  const members = Object.entries(body.properties ?? {})
    .filter(([, schema]) => inlined(spec, schema).default !== undefined)
    .map(([name]) => name);
  return [...parameters, ...members];
}

function pathsOf(domain) {
  const name = domain
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');
  return `${name}Paths`;
}

function format(path, text) {
  const config = prettier.resolveConfig.sync(join(root, path));
  return prettier.format(text, { ...config, parser: 'typescript' });
}
