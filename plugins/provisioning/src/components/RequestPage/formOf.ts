/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import { ParsedTemplateSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { UiSchema } from '@rjsf/utils';
import {
  FormRequestOptions,
  RunKindInfo,
} from '@steward/backstage-plugin-provisioning-common';
import { titlesOf } from '../../fields/titlesOf';
import { limitSteps } from './limitSteps';

/** What a template asks for, taken apart for the page. */
export interface RequestForm {
  steps: ParsedTemplateSchema[];
  /** How the form becomes a request, where the template says so. */
  assessment?: { title: string; mapping: FormRequestOptions };
  /** Titles of the properties by their path. */
  titles: ReadonlyMap<string, string>;
  /** Properties whose values are never written down. */
  secret: readonly string[];
}

const ASSESSMENT = 'StewardAssessmentPanel';

/** Takes the panel out of the form: it stands beside all steps, which offer what its kind takes. */
export function formOf(
  steps: ParsedTemplateSchema[],
  kinds: readonly RunKindInfo[] = [],
): RequestForm {
  const panels = steps.flatMap(({ uiSchema, mergedSchema }) =>
    namesOfField(uiSchema, ASSESSMENT).map(name => ({
      title: titleOf(mergedSchema, name),
      mapping: uiSchema[name]['ui:options'] as FormRequestOptions,
    })),
  );
  const titles = new Map<string, string>();
  steps.forEach(({ mergedSchema }) => titlesOf(mergedSchema, '', titles));
  const [assessment] = panels;
  const limits = kinds.find(
    ({ name }) => name === assessment?.mapping.kind,
  )?.limits;
  const fields = steps.map(withoutPanel);
  return {
    steps: limits ? limitSteps(fields, assessment.mapping, limits) : fields,
    assessment,
    titles,
    secret: steps.flatMap(({ uiSchema }) =>
      Object.keys(uiSchema).filter(
        name =>
          uiSchema[name]?.['ui:field'] === 'Secret' ||
          uiSchema[name]?.['ui:widget'] === 'password',
      ),
    ),
  };
}

/** Whether a template says how its form becomes a request. */
export function hasAssessment({ steps }: TemplateParameterSchema): boolean {
  return steps.some(
    ({ schema }) => namesOfField(propertiesOf(schema), ASSESSMENT).length > 0,
  );
}

function withoutPanel(step: ParsedTemplateSchema): ParsedTemplateSchema {
  const names = namesOfField(step.uiSchema, ASSESSMENT);
  return {
    ...step,
    ...namesInUiSchema(without(step.schema, names), step.uiSchema),
    mergedSchema: without(step.mergedSchema, names),
  };
}

/** Backstage's templates name the options in the schema, where the form no longer wants them. */
function namesInUiSchema(schema: JsonObject, uiSchema: UiSchema) {
  const properties = Object.entries(propertiesOf(schema));
  return {
    schema: {
      ...schema,
      properties: Object.fromEntries(
        properties.map(([name, { enumNames, ...property }]) => [
          name,
          property,
        ]),
      ) as JsonObject,
    },
    uiSchema: Object.fromEntries([
      ...Object.entries(uiSchema),
      ...properties
        .filter(([, { enumNames }]) => enumNames)
        .map(([name, { enumNames }]) => [
          name,
          { 'ui:enumNames': enumNames, ...uiSchema[name] },
        ]),
    ]),
  };
}

function without(schema: JsonObject, names: readonly string[]): JsonObject {
  const { properties, ...rest } = schema;
  return {
    ...rest,
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties as JsonObject).filter(
          ([name]) => !names.includes(name),
        ),
      ),
    }),
  };
}

function namesOfField(uiSchema: JsonObject, field: string): string[] {
  return Object.keys(uiSchema).filter(
    name => (uiSchema[name] as JsonObject | null)?.['ui:field'] === field,
  );
}

function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
  return (schema.properties ?? {}) as Record<string, JsonObject>;
}

function titleOf(schema: JsonObject, name: string): string {
  return String(propertiesOf(schema)[name]?.title ?? name);
}

/** Properties that steps want and that are still empty, in the order of the form. */
export function emptyFields(
  steps: readonly ParsedTemplateSchema[],
  values: JsonObject,
): string[] {
  return steps.flatMap(({ mergedSchema }) => {
    const { required = [], properties = {} } = mergedSchema;
    return Object.keys(properties as JsonObject).filter(
      name =>
        (required as string[]).includes(name) &&
        (values[name] === undefined || values[name] === ''),
    );
  });
}
