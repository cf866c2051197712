/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { provisioningTranslationRef, ProvisioningWords } from '../translation';
import { FieldFrame } from './FieldFrame';
import { FieldProps, inputPropsOf } from './FieldProps';
import styles from './fields.module.css';

interface Row {
  name: string;
  value: string;
}

type Variables = Record<string, string>;

/** Names and values of environment variables, one pair a line. */
export function VariablesField(props: FieldProps<Variables>) {
  const { formData, onChange } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { label, description, isDisabled } = inputPropsOf(props);
  // Lines without a name are not in the form's value, but must stay on the screen.
  const [rows, setRows] = useState<Row[]>(() =>
    Object.entries(formData ?? {}).map(([name, value]) => ({ name, value })),
  );
  const change = (next: Row[]) => {
    setRows(next);
    onChange(
      Object.fromEntries(
        next.filter(({ name }) => name).map(({ name, value }) => [name, value]),
      ),
    );
  };
  const set = (index: number, changes: Partial<Row>) =>
    change(
      rows.map((row, at) => (at === index ? { ...row, ...changes } : row)),
    );
  return (
    <FieldFrame problem={problemOf(t, rows)}>
      <fieldset className={styles.group} disabled={isDisabled}>
        <legend className={styles.legend}>{label}</legend>
        {description && <p className={styles.description}>{description}</p>}
        {rows.map((row, index) => (
          // Lines have no identity but their place.
          <div key={String(index)} className={styles.pair}>
            <TextField
              aria-label={t('fields.variables.name', {
                number: String(index + 1),
              })}
              placeholder={t('fields.variables.namePlaceholder')}
              value={row.name}
              onChange={name => set(index, { name })}
            />
            <TextField
              aria-label={
                row.name
                  ? t('fields.variables.value', { name: row.name })
                  : t('fields.variables.valueOfUnnamed', {
                      number: String(index + 1),
                    })
              }
              placeholder={t('fields.variables.valuePlaceholder')}
              value={row.value}
              onChange={value => set(index, { value })}
            />
            <ButtonIcon
              aria-label={
                row.name
                  ? t('fields.variables.remove', { name: row.name })
                  : t('fields.variables.removeUnnamed', {
                      number: String(index + 1),
                    })
              }
              variant="tertiary"
              icon={<RiDeleteBinLine />}
              onPress={() => change(rows.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiAddLine />}
          onPress={() => setRows([...rows, { name: '', value: '' }])}
        >
          {t('fields.variables.add')}
        </Button>
      </fieldset>
    </FieldFrame>
  );
}

function problemOf(
  t: ProvisioningWords,
  rows: readonly Row[],
): string | undefined {
  const names = rows.map(({ name }) => name).filter(Boolean);
  const wrong = names.find(name => !/^[A-Za-z_]\w*$/.test(name));
  if (wrong) {
    return t('fields.variables.invalidName', { name: wrong });
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice && t('fields.variables.duplicateName', { name: twice });
}
