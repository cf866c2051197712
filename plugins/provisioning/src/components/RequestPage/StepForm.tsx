/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import {
  createAsyncValidators,
  Form,
  FormValidation,
  ParsedTemplateSchema,
} from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { ErrorSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { useEffect, useMemo, useRef, useState } from 'react';
import { provisioningTranslationRef } from '../../translation';
import { AnswerChange } from './answerWords';
import { focusField, FormLayout, isAdvanced } from './FormLayout';
import {
  FormProblem,
  inOurWords,
  problemsOfErrors,
  problemsOfValidation,
  propertyOrder,
} from './formProblems';
import { ProblemList } from './ProblemList';

const validator = customizeValidator();
const templates = { ObjectFieldTemplate: FormLayout };

export interface StepFormProps {
  /** Id of the form, for the button that submits it. */
  id: string;
  step: ParsedTemplateSchema;
  extensions: FieldExtensionOptions<any, any>[];
  titles: ReadonlyMap<string, string>;
  values: JsonObject;
  onChange: (values: JsonObject) => void;
  /** What the last change did. */
  change?: AnswerChange;
  /** What else keeps the step back, once its fields are right. */
  check: (values: JsonObject) => Promise<FormProblem[]>;
  onChecking: (isChecking: boolean) => void;
  /** The step is filled in and nothing keeps it back. */
  onDone: () => void;
}

/** One step of a form, and all that keeps it back. */
export function StepForm(props: StepFormProps) {
  const { step, extensions, titles, values } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const apiHolder = useApiHolder();
  const root = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [extraErrors, setExtraErrors] = useState<ErrorSchema>();
  const [isAdvancedOpen, setIsAdvancedOpen] = useState(() =>
    hasAdvancedValue(step, values),
  );
  const order = useMemo(() => propertyOrder(step.mergedSchema), [step]);
  const fields = useMemo(
    () =>
      Object.fromEntries(
        extensions.map(({ name, component }) => [name, component]),
      ),
    [extensions],
  );
  const validate = useMemo(
    () =>
      createAsyncValidators(
        step.mergedSchema,
        Object.fromEntries(
          extensions.map(({ name, validation }) => [name, validation]),
        ),
        { apiHolder },
      ),
    [step, extensions, apiHolder],
  );
  const latest = useRef(values);
  latest.current = values;

  // The first of what is wrong gets the focus, once it can be seen.
  const [wanted, setWanted] = useState<{ field: string }>();
  useEffect(() => {
    if (wanted) {
      focusField(root.current, wanted.field);
    }
  }, [wanted]);
  const goTo = (field: string | undefined) => {
    if (field !== undefined) {
      if (isAdvanced(step.uiSchema, field)) {
        setIsAdvancedOpen(true);
      }
      setWanted({ field });
    }
  };
  const keepBack = (found: FormProblem[], validation?: FormValidation) => {
    setProblems(found);
    setExtraErrors(validation as ErrorSchema | undefined);
    goTo(found[0]?.field);
  };

  const submit = async (formData: JsonObject) => {
    props.onChecking(true);
    try {
      const validation = await validate(formData);
      const found = problemsOfValidation(t, validation, order, titles);
      const all = [...found, ...(await props.check(formData))];
      // What was typed meanwhile has not been looked at.
      if (JSON.stringify(latest.current) !== JSON.stringify(values)) {
        return;
      }
      keepBack(all, validation);
      if (all.length === 0) {
        props.onDone();
      }
    } finally {
      props.onChecking(false);
    }
  };

  return (
    <div ref={root}>
      {problems.length > 0 && (
        <ProblemList problems={problems} onChoose={goTo} />
      )}
      <Form
        EXPERIMENTAL_theme="bui"
        id={props.id}
        noHtml5Validate
        showErrorList={false}
        validator={validator}
        schema={step.schema}
        uiSchema={step.uiSchema}
        fields={fields}
        templates={templates}
        formData={values}
        formContext={{
          formData: values,
          isAdvancedOpen,
          onAdvancedOpen: setIsAdvancedOpen,
          change: props.change,
        }}
        extraErrors={extraErrors}
        transformErrors={errors => inOurWords(t, errors)}
        experimental_defaultFormStateBehavior={{ allOf: 'populateDefaults' }}
        onChange={({ formData }) => props.onChange({ ...values, ...formData })}
        onSubmit={({ formData }) => submit(formData)}
        onError={errors => keepBack(problemsOfErrors(t, errors, order, titles))}
      >
        {/* Its button stands below, beside the summary. */}
        <></>
      </Form>
    </div>
  );
}

/** Whether something under "Advanced" was decided already. */
function hasAdvancedValue(
  { uiSchema, mergedSchema }: ParsedTemplateSchema,
  values: JsonObject,
): boolean {
  const properties = (mergedSchema.properties ?? {}) as Record<
    string,
    { default?: unknown }
  >;
  return Object.entries(properties).some(
    ([name, schema]) =>
      isAdvanced(uiSchema, name) &&
      !isEmpty(values[name]) &&
      JSON.stringify(values[name]) !== JSON.stringify(schema.default),
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
