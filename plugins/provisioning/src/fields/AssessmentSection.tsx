/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AsyncRead,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import { FormRequestOptions } from '@steward/backstage-plugin-provisioning-common';
import { ReactNode } from 'react';
import { provisioningTranslationRef } from '../translation';
import { AssessmentAnswer } from './AssessmentAnswer';
import styles from './AssessmentPanel.module.css';
import { Assessed } from './useAssessment';

export interface AssessmentSectionProps {
  title: string;
  read: AsyncRead<Assessed | undefined>;
  mapping: FormRequestOptions;
  formData: Record<string, unknown>;
  /** Titles of form properties by their path. */
  titles: ReadonlyMap<string, string>;
  /** Properties that the form wants and that are still empty, in its order. */
  empty?: readonly string[];
  /** What the last change to the form changed here. */
  change?: ReactNode;
}

/** What would happen: the answer of the backend, or why there is none. */
export function AssessmentSection(props: AssessmentSectionProps) {
  const { title, read, titles, change } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <section className={styles.inner} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div
        className={styles.answer}
        aria-live="polite"
        aria-busy={read.loading}
      >
        {change}
        {read.error && (
          <p className={styles.line} role="alert">
            {t('assessment.problem', { message: read.error.message })}
          </p>
        )}
        {!read.value && !read.error && (
          <LoadingState subject={t('assessment.subject')} lines={4} />
        )}
        {read.value && (
          <AssessmentAnswer
            answer={read.value.answer}
            mapping={props.mapping}
            formData={props.formData}
            titleOf={path => titles.get(path) ?? path}
            empty={props.empty}
          />
        )}
      </div>
    </section>
  );
}
