/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ParsedTemplateSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { UiSchema } from '@rjsf/utils';
import {
  FieldLimit,
  FormRequestOptions,
} from '@steward/backstage-plugin-provisioning-common';

/**
 * Keeps a form to what is taken here: a property that nothing reads is left out,
 * one with a single value begins with it and says why, and pickers offer no
 * other values than those that are taken.
 */
export function limitSteps(
  steps: readonly ParsedTemplateSchema[],
  mapping: FormRequestOptions,
  limits: readonly FieldLimit[],
): ParsedTemplateSchema[] {
  const byProperty = new Map(
    limits.flatMap(limit => {
      const name = propertyOf(mapping, limit.field);
      return name === undefined ? [] : [[name, limit] as const];
    }),
  );
  return steps.map(step => ({
    ...step,
    schema: limitSchema(step.schema, byProperty),
    mergedSchema: limitSchema(step.mergedSchema, byProperty),
    uiSchema: limitUiSchema(step.uiSchema, byProperty),
  }));
}

/** The property of the form that becomes a field of the request. */
function propertyOf(
  { target, inputs = {} }: FormRequestOptions,
  field: string,
): string | undefined {
  const [part, name] = field.split('.');
  const source = (part === 'target' ? target : inputs)[name];
  return typeof source === 'string' && !source.includes('.')
    ? source
    : undefined;
}

function limitSchema(
  schema: JsonObject,
  limits: ReadonlyMap<string, FieldLimit>,
): JsonObject {
  const properties = Object.entries((schema.properties ?? {}) as JsonObject);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.flatMap(([name, property]) => {
        const limit = limits.get(name);
        if (!limit) {
          return [[name, property]];
        }
        return limit.values.length === 0
          ? []
          : [[name, limitProperty(property as JsonObject, limit)]];
      }),
    ),
  };
}

function limitProperty(
  { default: preset, ...property }: JsonObject,
  { values, reason }: FieldLimit,
): JsonObject {
  const only = values.length === 1 ? values[0] : undefined;
  const first = only ?? values.find(value => value === preset);
  return {
    ...property,
    enum: [...values],
    ...(first !== undefined && { default: first }),
    ...(only !== undefined && { description: `${reason}.` }),
  };
}

function limitUiSchema(
  uiSchema: UiSchema,
  limits: ReadonlyMap<string, FieldLimit>,
): UiSchema {
  return Object.fromEntries(
    Object.entries(uiSchema).flatMap(([name, ui]) => {
      const limit = limits.get(name);
      if (!limit) {
        return [[name, ui]];
      }
      return limit.values.length === 0
        ? []
        : [
            [
              name,
              {
                ...ui,
                'ui:options': { ...ui['ui:options'], values: limit.values },
              },
            ],
          ];
    }),
  );
}
