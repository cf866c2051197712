/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ParsedTemplateSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import { ProvisioningWords } from '../../translation';

/** What was decided, as the review says it. */
export interface ReviewRow {
  path: string;
  term: string;
  text: string;
  /** Field of the form that knows the name of what was picked, and its options. */
  picker?: { field: string; operation?: string };
}

interface Property extends JsonObject {
  title?: string;
  enum?: JsonValue[];
  enumNames?: string[];
  properties?: Record<string, Property>;
}

/** What was entered, with the labels and in the order of the form; what was left empty is left out. */
export function reviewRows(
  t: ProvisioningWords,
  steps: readonly ParsedTemplateSchema[],
  values: JsonObject,
): ReviewRow[] {
  return steps.flatMap(({ mergedSchema }) =>
    rowsOf(t, mergedSchema as Property, values, '', values),
  );
}

function rowsOf(
  t: ProvisioningWords,
  schema: Property,
  values: JsonObject,
  prefix: string,
  form: JsonObject,
): ReviewRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const value = values[name];
    const path = `${prefix}${name}`;
    const term = property.title ?? name;
    const review = reviewOf(property);
    if (review?.show === false || isEmpty(value)) {
      return [];
    }
    if (review?.mask || isSecret(property)) {
      return [{ path, term, text: review?.mask ?? '••••••' }];
    }
    if (property.properties && isObject(value)) {
      return rowsOf(t, property, value, `${path}.`, form);
    }
    const field = property['ui:field'];
    const options = property['ui:options'] as JsonObject | undefined;
    const operation = options?.operation ?? form.operation;
    return [
      {
        path,
        term,
        text: textOf(t, value, property),
        ...(typeof field === 'string' && {
          picker: {
            field,
            ...(typeof operation === 'string' && { operation }),
          },
        }),
      },
    ];
  });
}

function textOf(
  t: ProvisioningWords,
  value: JsonValue | undefined,
  property: Property,
): string {
  const named = property.enumNames?.[property.enum?.indexOf(value!) ?? -1];
  if (named !== undefined) {
    return named;
  }
  if (typeof value === 'boolean') {
    return value ? t('review.yes') : t('review.no');
  }
  if (Array.isArray(value)) {
    return value.map(item => textOf(t, item, {})).join(', ');
  }
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${textOf(t, one, {})}`)
      .join(', ');
  }
  return String(value);
}

function reviewOf(
  property: Property,
): { show?: boolean; mask?: string } | undefined {
  const backstage = property['ui:backstage'] as
    | { review?: { show?: boolean; mask?: string } }
    | undefined;
  return backstage?.review;
}

function isSecret(property: Property): boolean {
  return (
    property['ui:field'] === 'Secret' || property['ui:widget'] === 'password'
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
