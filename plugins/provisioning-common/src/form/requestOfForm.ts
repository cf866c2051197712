/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { RunRequest } from '../api';

/**
 * Where a value of a request comes from: the path of a form property, with
 * dots; a constant; or an object of such.
 *
 * @public
 */
export type FormValueSource =
  | string
  | { const: JsonValue }
  | { [name: string]: FormValueSource };

/**
 * How the values of a template's form become a request: the `ui:options` of
 * `StewardAssessmentPanel`.
 *
 * @public
 */
export interface FormRequestOptions {
  /** With `{property}` for what the form decides: `enclave.{operation}`. */
  kind: string;
  target: Record<string, FormValueSource>;
  inputs?: Record<string, FormValueSource>;
}

/** The request that a form asks for as it is filled in now. @public */
export function requestOfForm(
  options: FormRequestOptions,
  values: JsonObject,
): Pick<RunRequest, 'kind' | 'target' | 'inputs'> {
  return {
    kind: options.kind.replaceAll(/\{([\w.]+)\}/g, (_, path: string) =>
      String(valueAt(values, path) ?? ''),
    ),
    target: { name: '', ...fill(options.target, values) },
    inputs: fill(options.inputs ?? {}, values),
  };
}

/** What was not entered, or was emptied, is left out. */
function fill(
  sources: Record<string, FormValueSource>,
  values: JsonObject,
): JsonObject {
  const filled: JsonObject = {};
  for (const [name, source] of Object.entries(sources)) {
    const value = valueOf(source, values);
    if (value !== undefined && value !== null && value !== '') {
      filled[name] = value;
    }
  }
  return filled;
}

function valueOf(
  source: FormValueSource,
  values: JsonObject,
): JsonValue | undefined {
  if (typeof source === 'string') {
    return valueAt(values, source);
  }
  return isConstant(source) ? source.const : fill(source, values);
}

function isConstant(
  source: Exclude<FormValueSource, string>,
): source is { const: JsonValue } {
  return Object.keys(source).join() === 'const';
}

function valueAt(values: JsonObject, path: string): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>(
      (value, key) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? value[key]
          : undefined,
      values,
    );
}
