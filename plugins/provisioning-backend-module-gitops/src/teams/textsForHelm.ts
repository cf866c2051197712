/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '@steward/backstage-plugin-estate-node';
import { parseDocument } from 'yaml';
import { listOf, mapOf } from './generators';

/** A value of a chart that is the text `false`, which Helm takes for true. */
export interface TextForHelm {
  /** Dots between: `networkPolicy.allowIngress`. */
  value: string;
}

/**
 * Values that an ApplicationSet hands to Helm as the text `"false"`. A template
 * takes every text that is not empty for true.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#values
 */
export function textsForHelm(
  sources: readonly YamlMap[],
  textOf: (template: unknown) => string | undefined,
): TextForHelm[] {
  return sources.flatMap(({ helm }) => {
    const { values, valuesObject, parameters } = mapOf(helm);
    const written = textOf(values);
    return [
      ...falseTexts(written === undefined ? undefined : valueOf(written)),
      // A template in an object always gives a text.
      ...falseTexts(valuesObject, textOf),
      ...listOf(parameters)
        .map(mapOf)
        .filter(({ forceString }) => forceString === true)
        .filter(({ value }) => textOf(value) === 'false')
        .map(({ name }) => ({ value: String(name) })),
    ];
  });
}

function valueOf(yaml: string): unknown {
  const document = parseDocument(yaml);
  return document.errors.length > 0 ? undefined : document.toJS();
}

function falseTexts(
  value: unknown,
  textOf: (text: string) => string | undefined = text => text,
  path: string[] = [],
): TextForHelm[] {
  if (typeof value === 'string') {
    return textOf(value) === 'false' ? [{ value: path.join('.') }] : [];
  }
  const entries = Array.isArray(value) ? [...value.entries()] : [];
  return [...entries, ...Object.entries(isMap(value) ? value : {})].flatMap(
    ([key, item]) => falseTexts(item, textOf, [...path, String(key)]),
  );
}
