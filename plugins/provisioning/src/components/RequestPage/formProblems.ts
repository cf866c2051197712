/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FormValidation } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { RJSFValidationError } from '@rjsf/utils';
import { ProvisioningWords } from '../../translation';

/** Something that keeps a form back, about one of its properties where that is known. */
export interface FormProblem {
  /** Top-level property, to which the focus goes. */
  field?: string;
  /** Title of the property that is wrong. */
  label?: string;
  text: string;
  isMissing?: boolean;
}

type Titles = ReadonlyMap<string, string>;

/** The errors of a form's schema in our words, which the form shows beside its fields as well. */
export function inOurWords(
  t: ProvisioningWords,
  errors: RJSFValidationError[],
): RJSFValidationError[] {
  return errors.map(error => ({ ...error, message: sentenceOf(t, error) }));
}

/** The errors of a form's schema, each once, in the order of its properties. */
export function problemsOfErrors(
  t: ProvisioningWords,
  errors: readonly RJSFValidationError[],
  order: readonly string[],
  titles: Titles,
): FormProblem[] {
  const problems = new Map<string, FormProblem>();
  for (const error of errors) {
    const path = pathOf(error);
    const problem = {
      field: path[0],
      label: labelOf(t, path, titles),
      text: error.message ?? '',
      isMissing: isMissing(error),
    };
    problems.set(`${path.join('.')} ${problem.text}`, problem);
  }
  return inOrder([...problems.values()], order);
}

/** What the validators of fields said. */
export function problemsOfValidation(
  t: ProvisioningWords,
  validation: FormValidation,
  order: readonly string[],
  titles: Titles,
  prefix: readonly string[] = [],
): FormProblem[] {
  const problems = Object.entries(validation).flatMap(([name, found]) => {
    const path = [...prefix, name];
    const reasons = (found as { __errors?: string[] }).__errors;
    return reasons
      ? reasons.map(text => ({
          field: path[0],
          label: labelOf(t, path, titles),
          text,
        }))
      : problemsOfValidation(t, found as FormValidation, order, titles, path);
  });
  return inOrder(problems, order);
}

/** The names of a form's properties in the order in which it shows them. */
export function propertyOrder(schema: JsonObject): string[] {
  return Object.keys((schema.properties ?? {}) as JsonObject);
}

function inOrder(
  problems: FormProblem[],
  order: readonly string[],
): FormProblem[] {
  const placeOf = ({ field }: FormProblem) =>
    field === undefined || !order.includes(field)
      ? order.length
      : order.indexOf(field);
  return problems.sort((one, other) => placeOf(one) - placeOf(other));
}

/** `.exposePorts.0` as exposePorts, 0. */
function pathOf({ property }: RJSFValidationError): string[] {
  return (property ?? '')
    .replaceAll(/\['([^']*)'\]/g, '.$1')
    .split('.')
    .filter(Boolean);
}

/** `Ports, number 1`. */
function labelOf(
  t: ProvisioningWords,
  path: readonly string[],
  titles: Titles,
): string | undefined {
  const names = path.filter(part => !/^\d+$/.test(part));
  const index = path.find(part => /^\d+$/.test(part));
  const title = titles.get(names.join('.')) ?? names.at(-1);
  return index === undefined
    ? title
    : t('formProblems.item', {
        title: title ?? '',
        number: String(Number(index) + 1),
      });
}

function isMissing({ name, params }: RJSFValidationError): boolean {
  return name === 'required' || (name === 'minLength' && params?.limit === 1);
}

function sentenceOf(t: ProvisioningWords, error: RJSFValidationError): string {
  const { name, params = {}, message = '' } = error;
  if (isMissing(error)) {
    return t('formProblems.missing');
  }
  switch (name) {
    case 'minimum':
    case 'maximum':
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return t(`formProblems.${name}`, { limit: String(params.limit) });
    case 'pattern':
      return t('formProblems.pattern');
    case 'format':
      return params.format === 'email'
        ? t('formProblems.email')
        : t('formProblems.format', { format: String(params.format) });
    case 'type':
      return params.type === 'integer'
        ? t('formProblems.integer')
        : t('formProblems.type', { type: String(params.type) });
    case 'enum':
      return params.allowedValues?.[0] === true
        ? t('formProblems.confirm')
        : t('formProblems.choose');
    case 'const':
      return t('formProblems.confirm');
    default:
      return t('formProblems.other', { message });
  }
}
