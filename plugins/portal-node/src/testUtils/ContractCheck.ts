/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { internal } from '@backstage/backend-openapi-utils';
import addFormats from 'ajv-formats';
import Ajv, { ValidateFunction } from 'ajv/dist/2020';

/** What of an answer of supertest, or of another client, is looked at. @public */
export interface CheckedAnswer {
  status: number;
  /** Media type, parameters after it do not matter. */
  type: string;
  /** The parsed body, where it is JSON. */
  body?: unknown;
}

type Schema = Record<string, any>;

/**
 * Checks answers against `openapi.yaml`: status, media type and every member;
 * a member that the contract does not name is a fault too.
 *
 * @example
 * ```ts
 * const contract = new ContractCheck(spec, '/api/audit-trail');
 * await request(backend.server).get('/api/audit-trail/events').expect(contract.check);
 * ```
 * @public
 */
export class ContractCheck {
  readonly #spec: Schema;
  readonly #basePath: string;
  readonly #ajv = addFormats(
    new Ajv({ strict: false, allErrors: true, coerceTypes: false }),
  );
  readonly #compiled = new Map<Schema, ValidateFunction>();

  /**
   * @param spec - the `spec` of `openapi.generated.ts`
   * @param basePath - what comes before the paths of the contract
   */
  constructor(spec: internal.RequiredDoc, basePath = '') {
    this.#spec = spec;
    this.#basePath = basePath;
    const schemas: Record<string, Schema> =
      this.#spec.components?.schemas ?? {};
    this.#ajv.addSchema({
      $id: 'contract',
      components: {
        schemas: Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => [
            name,
            this.#closed(schema),
          ]),
        ),
      },
    });
  }

  /**
   * For `expect` of supertest.
   *
   * @throws with everything in the answer that the contract does not describe.
   */
  readonly check = (
    answer: CheckedAnswer & { req: { method: string; path: string } },
  ): void => {
    const { method, path } = answer.req;
    this.checkAnswer(method, path, answer);
  };

  /** @throws with everything in the answer that the contract does not describe. */
  checkAnswer(method: string, path: string, answer: CheckedAnswer): void {
    const faults = this.#faultsOf(method, path, answer);
    if (faults.length > 0) {
      throw new Error(
        `${method} ${path} answered ${
          answer.status
        } otherwise than openapi.yaml describes:\n  ${faults.join('\n  ')}`,
      );
    }
  }

  #faultsOf(method: string, path: string, answer: CheckedAnswer): string[] {
    const operation = this.#operationOf(method, path);
    if (!operation) {
      return ['it has no such operation'];
    }
    const described = this.#resolve(
      operation.responses[answer.status] ??
        (answer.status >= 400 ? operation.responses.default : undefined),
    );
    if (!described) {
      return [`it has no answer ${answer.status}`];
    }
    const type = answer.type.split(';')[0];
    if (!described.content) {
      return type ? [`it has no content, but this is ${type}`] : [];
    }
    const schema = described.content[type]?.schema;
    if (!schema) {
      return [`it has no answer of type ${type || 'nothing'}`];
    }
    return type === 'application/json' ? this.#differences(schema, answer) : [];
  }

  #differences(schema: Schema, answer: CheckedAnswer): string[] {
    const validate = this.#compiled.get(schema) ?? this.#compile(schema);
    validate(answer.body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'the answer'} ${message} ${JSON.stringify(params)}`,
    );
  }

  #compile(schema: Schema): ValidateFunction {
    const validate = this.#ajv.compile(this.#closed(schema));
    this.#compiled.set(schema, validate);
    return validate;
  }

  #operationOf(method: string, requested: string): Schema | undefined {
    const path = requested.split('?')[0].slice(this.#basePath.length);
    const matching = Object.keys(this.#spec.paths)
      .filter(template => patternOf(template).test(path))
      // A fixed segment wins over a parameter.
      .sort((a, b) => a.split('{').length - b.split('{').length);
    return matching
      .map(template => this.#spec.paths[template][method.toLowerCase()])
      .find(operation => operation);
  }

  #resolve(value: Schema | undefined): Schema | undefined {
    return value?.$ref === undefined
      ? value
      : this.#resolve(
          value.$ref
            .slice('#/'.length)
            .split('/')
            .reduce((parent: Schema, key: string) => parent[key], this.#spec),
        );
  }

  /** The schema without room for members that it does not name. */
  #closed(schema: Schema, isPart = false): Schema {
    if (schema.$ref !== undefined) {
      return isPart
        ? this.#closed(this.#resolve(schema)!, true)
        : { $ref: `contract${schema.$ref}` };
    }
    const closed: Schema = { ...schema };
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      if (schema[key]) {
        closed[key] = schema[key].map((part: Schema) =>
          this.#closed(part, true),
        );
      }
    }
    if (schema.properties) {
      closed.properties = Object.fromEntries(
        Object.entries<Schema>(schema.properties).map(([name, member]) => [
          name,
          this.#closed(member),
        ]),
      );
    }
    for (const key of ['items', 'additionalProperties']) {
      if (typeof schema[key] === 'object') {
        closed[key] = this.#closed(schema[key]);
      }
    }
    const isOpen =
      isPart ||
      schema.additionalProperties !== undefined ||
      !(schema.properties || schema.allOf || schema.oneOf || schema.anyOf);
    return isOpen ? closed : { ...closed, unevaluatedProperties: false };
  }
}

function patternOf(template: string): RegExp {
  const segments = template
    .split(/\{[^}]+\}/)
    .map(text => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${segments.join('[^/]+')}$`);
}
