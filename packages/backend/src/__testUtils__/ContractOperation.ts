/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';

/** A JSON schema, or another part of an `openapi.yaml`. */
type Part = Record<string, any>;

/** A place of a request that takes a value. */
export interface RequestField {
  in: 'path' | 'query' | 'body';
  /** Names from the outside in; array items are called `0`. */
  path: string[];
}

/** One request, as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** Path and query, encoded. */
  target: string;
  /** JSON text. */
  body?: string;
}

/** Stands for a value until the request is written. */
const HERE = '\u0001here';
const MAX_DEPTH = 5;

/** An operation of an `openapi.yaml` from which requests can be made. */
export class ContractOperation {
  readonly #body: Part | undefined;
  readonly #parameters: Part[];

  private constructor(
    private readonly spec: Part,
    readonly method: string,
    readonly path: string,
    operation: Part,
    private readonly known: Record<string, unknown>,
  ) {
    this.#parameters = (operation.parameters ?? [])
      .map((part: Part) => this.#resolve(part))
      .filter((part: Part) => part.in !== 'header');
    this.#body = this.#resolve(operation.requestBody ?? {}).content?.[
      'application/json'
    ]?.schema;
  }

  /**
   * All operations of a contract.
   *
   * @param known - values by the name of their field, where it has this type
   */
  static all(spec: Part, known: Record<string, unknown>): ContractOperation[] {
    return Object.entries<Part>(spec.paths).flatMap(([path, operations]) =>
      Object.entries<Part>(operations).map(
        ([method, operation]) =>
          new ContractOperation(
            spec,
            method.toUpperCase(),
            path,
            operation,
            known,
          ),
      ),
    );
  }

  fields(): RequestField[] {
    return [
      ...this.#parameters.map(
        (parameter): RequestField => ({
          in: parameter.in,
          path: [parameter.name],
        }),
      ),
      ...(this.#body ? this.#pathsOf(this.#body, []) : []).map(
        (path): RequestField => ({ in: 'body', path }),
      ),
    ];
  }

  /** A request that has all that is required, and this text in this place. */
  requestWith(field?: RequestField, text: string = ''): WireRequest {
    const isAt = (place: string, name: string) =>
      field?.in === place && field.path[0] === name;
    const textOf = (parameter: Part) =>
      isAt(parameter.in, parameter.name)
        ? text
        : encodeURIComponent(
            String(this.#sample(parameter.schema, parameter.name, 0)),
          );
    let path = this.path;
    const query: string[] = [];
    for (const parameter of this.#parameters) {
      if (parameter.in === 'path') {
        path = path.replace(`{${parameter.name}}`, textOf(parameter));
      } else if (parameter.required || isAt('query', parameter.name)) {
        query.push(`${parameter.name}=${textOf(parameter)}`);
      }
    }
    return {
      method: this.method,
      target: query.length > 0 ? `${path}?${query.join('&')}` : path,
      body: this.#body && this.#bodyWith(this.#body, field, text),
    };
  }

  #bodyWith(schema: Part, field: RequestField | undefined, text: string) {
    const body = this.#sample(schema, '', 0);
    if (field?.in !== 'body') {
      return JSON.stringify(body);
    }
    const marked = this.#put(schema, body, field.path, '');
    return JSON.stringify(marked).replace(JSON.stringify(HERE), () => text);
  }

  /** The value with {@link HERE} in this place; what is around it is made. */
  #put(schema: Part, value: any, path: string[], name: string): unknown {
    const [first, ...rest] = path;
    if (first === undefined) {
      return HERE;
    }
    const whole = this.#flat(schema);
    const part: Part = this.#partsOf(whole)[first] ?? {};
    if (first === '0' && whole.items) {
      return [this.#put(part, this.#sample(part, name, 0), rest, name)];
    }
    const members = value ?? this.#sample(whole, name, 0);
    return {
      ...members,
      [first]: this.#put(
        part,
        members[first] ?? this.#sample(part, first, 0),
        rest,
        first,
      ),
    };
  }

  #pathsOf(schema: Part, path: string[]): string[][] {
    if (path.length === MAX_DEPTH) {
      return [path];
    }
    return [
      path,
      ...Object.entries(this.#partsOf(this.#flat(schema))).flatMap(
        ([name, part]) => this.#pathsOf(part, [...path, name]),
      ),
    ];
  }

  #partsOf(schema: Part): Record<string, Part> {
    return {
      ...schema.properties,
      ...(schema.items && { '0': schema.items }),
      ...(typeof schema.additionalProperties === 'object' && {
        name: schema.additionalProperties,
      }),
    };
  }

  /** The schema with its references and parts in one; the first of several. */
  #flat(schema: Part): Part {
    const {
      allOf = [],
      oneOf = [],
      anyOf = [],
      ...own
    } = this.#resolve(schema);
    return [...allOf, ...oneOf.slice(0, 1), ...anyOf.slice(0, 1)]
      .map((part: Part) => this.#flat(part))
      .reduce(
        (whole, part) => ({
          ...whole,
          ...part,
          required: [...(whole.required ?? []), ...(part.required ?? [])],
          ...((whole.properties || part.properties) && {
            properties: { ...whole.properties, ...part.properties },
          }),
        }),
        own,
      );
  }

  /** A value that fits a schema, with nothing that may be left out. */
  #sample(schema: Part, name: string, depth: number): unknown {
    const flat = this.#flat(schema);
    const type = [flat.type].flat()[0];
    if (typeof this.known[name] === type) {
      return this.known[name];
    }
    const fixed = flat.const ?? flat.enum?.[0] ?? flat.default;
    if (fixed !== undefined || depth > MAX_DEPTH) {
      return fixed ?? null;
    }
    switch (type) {
      case 'object':
        return Object.fromEntries(
          Object.entries<Part>(flat.properties ?? {})
            .filter(
              ([member]) =>
                flat.required?.includes(member) ||
                typeof this.known[member] === 'object',
            )
            .map(([member, part]) => [
              member,
              this.#sample(part, member, depth + 1),
            ]),
        );
      case 'array':
        return Array.from({ length: flat.minItems ?? 0 }, () =>
          this.#sample(flat.items ?? {}, name, depth + 1),
        );
      case 'integer':
      case 'number':
        return flat.minimum ?? 1;
      case 'boolean':
        return true;
      default:
        return this.#sampleText(flat);
    }
  }

  #sampleText({ pattern, format, minLength = 0 }: Part): string {
    if (pattern && !pattern.includes('(?')) {
      const [text] = fc.sample(fc.stringMatching(new RegExp(pattern)), {
        numRuns: 1,
        seed: 1,
      });
      return text;
    }
    const known: Record<string, string> = {
      'date-time': '2026-11-01T00:00:00Z',
      date: '2026-11-01',
      uuid: '00000000-0000-4000-8000-000000000000',
      uri: 'https://git.example/acme/app',
    };
    return known[format] ?? (pattern ? '1' : 'a'.padEnd(minLength, 'a'));
  }

  #resolve(part: Part): Part {
    return part.$ref === undefined
      ? part
      : this.#resolve(
          part.$ref
            .slice('#/'.length)
            .split('/')
            .reduce((parent: Part, key: string) => parent[key], this.spec),
        );
  }
}
