/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import {
  auditOutcomeSchema,
  auditSeveritySchema,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { FormEvent, useId, useState } from 'react';
import {
  CHOICE_FIELDS,
  formOf,
  queryOf,
  TextField as TextFieldName,
  TEXT_FIELDS,
} from '../../query/filterForm';
import { readQuery } from '../../query/readQuery';
import { auditTrailTranslationRef } from '../../translation';
import { DayField } from './DayField';
import styles from './EventsPage.module.css';

export interface FilterDialogProps {
  q: string;
  onApply: (q: string) => void;
  onClose: () => void;
}

const examples: Partial<Record<TextFieldName, string>> = {
  actor: 'user:default/ana',
  action: 'entity.delete, task.*',
  resource: 'component:default/payments',
  account: '111122223333',
};

/** A form that writes the query, for those who do not want to learn its language. */
export function FilterDialog(props: FilterDialogProps) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const before = readQuery(props.q).query ?? { terms: [] };
  const [form, setForm] = useState(() => formOf(before));
  const [error, setError] = useState<string>();
  const formId = useId();
  const choices = {
    outcome: auditOutcomeSchema.options.map(id => ({
      id,
      label: t(`outcomes.${id}.word`),
    })),
    severity: auditSeveritySchema.options.map(id => ({
      id,
      label: t(`severities.${id}`),
    })),
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const q = printQuery(queryOf(form, before));
    const problem = readQuery(q).error;
    setError(problem);
    if (problem === undefined) {
      props.onApply(q);
      props.onClose();
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && props.onClose()}
      width="min(720px, calc(100vw - 32px))"
    >
      <DialogHeader>{t('filters.title')}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={apply}>
          {TEXT_FIELDS.map(field => (
            <TextField
              key={field}
              label={t(`qualifiers.${field}.label`)}
              placeholder={examples[field]}
              value={form.texts[field]}
              onChange={value =>
                setForm({ ...form, texts: { ...form.texts, [field]: value } })
              }
            />
          ))}
          <TextField
            label={t('filters.words')}
            value={form.words}
            onChange={words => setForm({ ...form, words })}
          />
          {CHOICE_FIELDS.map(field => (
            <CheckboxGroup
              key={field}
              label={t(`qualifiers.${field}.label`)}
              orientation="horizontal"
              value={form.choices[field]}
              onChange={values =>
                setForm({
                  ...form,
                  choices: { ...form.choices, [field]: values },
                })
              }
            >
              {choices[field].map(({ id, label }) => (
                <Checkbox key={id} value={id}>
                  {label}
                </Checkbox>
              ))}
            </CheckboxGroup>
          ))}
          <DayField
            label={t('filters.firstDay')}
            value={form.firstDay}
            onChange={firstDay => setForm({ ...form, firstDay })}
          />
          <DayField
            label={t('filters.lastDay')}
            value={form.lastDay}
            onChange={lastDay => setForm({ ...form, lastDay })}
          />
        </form>
        <p className={styles.formHint}>{t('filters.hint')}</p>
        {error && (
          <p role="alert" className={styles.problem}>
            {error}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          onPress={() => setForm(formOf({ terms: [] }))}
        >
          {t('filters.clear')}
        </Button>
        <Button variant="primary" type="submit" form={formId}>
          {t('filters.apply')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
