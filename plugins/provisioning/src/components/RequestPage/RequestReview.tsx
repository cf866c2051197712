/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ParsedTemplateSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { findChoice } from '../../fields/catalogChoices';
import { sourceOfPicker } from '../../fields/choiceSources';
import { provisioningTranslationRef } from '../../translation';
import { ReviewRow, reviewRows } from './reviewRows';
import styles from './RequestPage.module.css';

export interface RequestReviewProps {
  steps: readonly ParsedTemplateSchema[];
  values: JsonObject;
}

/** What is about to be sent, in the words of the form. */
export function RequestReview({ steps, values }: RequestReviewProps) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <section aria-label={t('requestForm.review')} className={styles.review}>
      <DefinitionList
        items={reviewRows(t, steps, values).map(row => ({
          term: row.term,
          value: <ReviewValue row={row} />,
        }))}
      />
    </section>
  );
}

/** A value; of what was picked from the catalog the name as well. */
function ReviewValue({ row }: { row: ReviewRow }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { text, picker } = row;
  const catalogApi = useApi(catalogApiRef);
  const field = picker?.field;
  const operation = picker?.operation;
  const choice = useAsync(async () => {
    const source = field && sourceOfPicker(field, operation);
    return source ? findChoice(t, catalogApi, source, text) : undefined;
  }, [t, catalogApi, field, operation, text]);
  const { label, description } = choice.value ?? {};
  return label === undefined || label === text ? (
    <>{text}</>
  ) : (
    <>
      {label}
      <span className={styles.quiet}>{` ${
        // Account numbers stand there in groups of four.
        description?.replaceAll(' ', '').includes(text) ? description : text
      }`}</span>
    </>
  );
}
