/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  FormRequestOptions,
  requestOfForm,
} from '@steward/backstage-plugin-provisioning-common';
import { useEffect, useMemo, useRef } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { provisioningApiRef } from '../api';
import { wordsOf } from '../glossary/wordsOf';
import styles from './AssessmentPanel.module.css';
import { AssessmentSection } from './AssessmentSection';
import { FieldProps, formDataOf, inputPropsOf } from './FieldProps';
import { refusalsOf } from './refusalsOf';
import { titlesOf } from './titlesOf';
import { useAssessment } from './useAssessment';

/**
 * What the form would do if it were sent now: plan, cost, budget, risk, and
 * who must approve. Its value is null; its validator keeps a request back that
 * would be refused. For forms of Backstage's own page: the request page of
 * this plugin takes it out of the form.
 */
export function AssessmentPanel(props: FieldProps<null, FormRequestOptions>) {
  const { formData: own, onChange, uiSchema, registry } = props;
  const mapping = uiSchema['ui:options'] as FormRequestOptions;
  const formData = formDataOf(props);
  // The form validates only what has a value.
  useEffect(() => {
    if (own === undefined) {
      onChange(null);
    }
  }, [own, onChange]);
  const titles = useMemo(
    () => titlesOf(registry.rootSchema),
    [registry.rootSchema],
  );
  const panel = useRef<HTMLDivElement>(null);
  const [content, { height }] = useMeasure<HTMLDivElement>();
  // It lies beside the form, which a short form would cut off.
  useEffect(() => {
    panel.current
      ?.closest('form')
      ?.style.setProperty('--steward-panel-height', `${height}px`);
  }, [height]);
  return (
    <div ref={panel} className={styles.panel}>
      <div ref={content} className={styles.sticky}>
        <AssessmentSection
          title={inputPropsOf(props).label}
          read={useAssessment(mapping, formData)}
          mapping={mapping}
          formData={formData}
          titles={titles}
        />
      </div>
    </div>
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
  refusalsOf(wordsOf(apiHolder), answer, mapping, formData).forEach(reason =>
    field.addError(reason),
  );
};
