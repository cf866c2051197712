/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  FormRequestOptions,
  requestOfForm,
} from '@steward/backstage-plugin-provisioning-common';
import { LoadingState } from '@steward/backstage-plugin-portal-react';
import { useEffect, useMemo, useRef } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useMeasure from 'react-use/esm/useMeasure';
import { provisioningApiRef } from '../api';
import { useSettled } from '../hooks/useSettled';
import { AssessmentAnswer } from './AssessmentAnswer';
import styles from './AssessmentPanel.module.css';
import { FieldProps, formDataOf, inputPropsOf } from './FieldProps';
import { refusalsOf } from './refusalsOf';

/**
 * What the form would do if it were sent now: plan, cost, budget, risk, and
 * who must approve. Its value is null; its validator keeps a request back that
 * would be refused.
 */
export function AssessmentPanel(props: FieldProps<null, FormRequestOptions>) {
  const { formData: own, onChange, uiSchema, registry } = props;
  const api = useApi(provisioningApiRef);
  const mapping = uiSchema['ui:options'] as FormRequestOptions;
  const formData = formDataOf(props);
  // The form validates only what has a value.
  useEffect(() => {
    if (own === undefined) {
      onChange(null);
    }
  }, [own, onChange]);
  const text = JSON.stringify(requestOfForm(mapping, formData));
  const settled = useSettled(text);
  const answer = useAsync(
    () => api.post('/assess', { body: JSON.parse(settled) }),
    [api, settled],
  );
  const titles = useMemo(
    () => titlesOf(registry.rootSchema as Schema | undefined),
    [registry.rootSchema],
  );
  const panel = useRef<HTMLElement>(null);
  const [content, { height }] = useMeasure<HTMLDivElement>();
  // It lies beside the form, which a short form would cut off.
  useEffect(() => {
    panel.current
      ?.closest('form')
      ?.style.setProperty('--steward-panel-height', `${height}px`);
  }, [height]);
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={inputPropsOf(props).label}
    >
      <div className={styles.inner}>
        <h3 className={styles.title}>{inputPropsOf(props).label}</h3>
        <div ref={content} aria-live="polite" aria-busy={answer.loading}>
          {answer.error && (
            <p className={styles.line} role="alert">
              {`It could not be worked out: ${answer.error.message}`}
            </p>
          )}
          {!answer.value && !answer.error && (
            <LoadingState subject="the estimate" lines={4} />
          )}
          {answer.value && (
            <AssessmentAnswer
              answer={answer.value}
              mapping={mapping}
              formData={formData}
              titleOf={path => titles.get(path) ?? path}
            />
          )}
        </div>
      </div>
    </section>
  );
}

export const validateAssessment: CustomFieldValidator<
  null,
  FormRequestOptions
> = async (_value, field, { apiHolder, formData, uiSchema }) => {
  const api = apiHolder.get(provisioningApiRef);
  const mapping = uiSchema?.['ui:options'] as FormRequestOptions | undefined;
  if (!api || !mapping) {
    return;
  }
  const answer = await api.post('/assess', {
    body: requestOfForm(mapping, formData),
  });
  refusalsOf(answer, mapping, formData).forEach(reason =>
    field.addError(reason),
  );
};

interface Schema {
  title?: string;
  properties?: Record<string, Schema | boolean>;
}

/** Titles of the form's properties by their path. */
function titlesOf(
  schema: Schema | undefined,
  prefix: string = '',
  titles: Map<string, string> = new Map(),
): Map<string, string> {
  for (const [name, property] of Object.entries(schema?.properties ?? {})) {
    if (typeof property === 'object') {
      titles.set(`${prefix}${name}`, property.title ?? name);
      titlesOf(property, `${prefix}${name}.`, titles);
    }
  }
  return titles;
}
