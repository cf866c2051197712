/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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
  ChoiceField,
  CHOICE_FIELDS,
  formOf,
  queryOf,
  TextField as TextFieldName,
  TEXT_FIELDS,
} from '../../query/filterForm';
import { readQuery } from '../../query/readQuery';
import { DayField } from './DayField';
import styles from './EventsPage.module.css';

export interface FilterDialogProps {
  q: string;
  onApply: (q: string) => void;
  onClose: () => void;
}

const texts: Record<TextFieldName, { label: string; placeholder: string }> = {
  actor: { label: 'Who', placeholder: 'user:default/ana' },
  action: { label: 'Action', placeholder: 'entity.delete, task.*' },
  resource: { label: 'Resource', placeholder: 'component:default/payments' },
  account: { label: 'AWS account', placeholder: '111122223333' },
  correlation: { label: 'Correlation id', placeholder: '' },
};
const choices: Record<ChoiceField, { label: string; options: string[] }> = {
  outcome: { label: 'Outcome', options: auditOutcomeSchema.options },
  severity: { label: 'Severity', options: auditSeveritySchema.options },
};

/** A form that writes the query, for those who do not want to learn its language. */
export function FilterDialog(props: FilterDialogProps) {
  const before = readQuery(props.q).query ?? { terms: [] };
  const [form, setForm] = useState(() => formOf(before));
  const [error, setError] = useState<string>();
  const formId = useId();
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
      <DialogHeader>Filters</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={apply}>
          {TEXT_FIELDS.map(field => (
            <TextField
              key={field}
              {...texts[field]}
              value={form.texts[field]}
              onChange={value =>
                setForm({ ...form, texts: { ...form.texts, [field]: value } })
              }
            />
          ))}
          <TextField
            label="Words"
            value={form.words}
            onChange={words => setForm({ ...form, words })}
          />
          {CHOICE_FIELDS.map(field => (
            <CheckboxGroup
              key={field}
              label={choices[field].label}
              orientation="horizontal"
              value={form.choices[field]}
              onChange={values =>
                setForm({
                  ...form,
                  choices: { ...form.choices, [field]: values },
                })
              }
            >
              {choices[field].options.map(option => (
                <Checkbox key={option} value={option}>
                  {option}
                </Checkbox>
              ))}
            </CheckboxGroup>
          ))}
          <DayField
            label="First day (UTC)"
            value={form.firstDay}
            onChange={firstDay => setForm({ ...form, firstDay })}
          />
          <DayField
            label="Last day (UTC)"
            value={form.lastDay}
            onChange={lastDay => setForm({ ...form, lastDay })}
          />
        </form>
        <p className={styles.formHint}>
          Several values are separated by commas; a star at the end matches what
          begins so.
        </p>
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
          Clear
        </Button>
        <Button variant="primary" type="submit" form={formId}>
          Apply
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
