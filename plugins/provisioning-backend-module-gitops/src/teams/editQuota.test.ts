/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parse } from 'yaml';
import { editQuota } from './editQuota';
import { teamFile } from './teamFiles';

const quota = { requests: { cpu: '2', memory: '4Gi' }, pods: 30 };
const edit = (text: string) => {
  const result = editQuota(teamFile('teams/a/team.yaml', text), quota);
  if ('problem' in result) {
    throw new Error(result.problem.reason);
  }
  return result.text;
};
const changedLines = (before: string, after: string) => {
  const lines = new Set(before.split('\n'));
  return after.split('\n').filter(line => !lines.has(line));
};

describe('a quota in a team file', () => {
  const full = `# owned by a
team: a
resourceQuota: # yearly
  requests: { cpu: "1", memory: 2Gi } # agreed
  limits:
    cpu: "2" # twice
    memory: 4Gi
  pods: 10

# the end
apps: []
`;

  it('changes its own characters only, whatever the line ends are', () => {
    const after = edit(full);
    expect(parse(after).resourceQuota).toEqual({
      requests: { cpu: '2', memory: '4Gi' },
      limits: { cpu: '4', memory: '8Gi' },
      pods: 30,
    });
    expect(changedLines(full, after)).toHaveLength(4);
    const windows = full.replaceAll('\n', '\r\n');
    expect(edit(windows)).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('is added where parts of it are missing, between the same comments', () => {
    for (const text of [
      'team: a\nresourceQuota:\n  pods: 10 # few\n\n# the end\napps: []\n',
      'team: a\nresourceQuota: { pods: 10 } # few\napps: []\n',
      'team: a\nresourceQuota:\napps: []\n',
      'team: a\nresourceQuota: {}\napps: []\n',
      'team: a\napps: []\n',
      'team: a\napps: []',
    ]) {
      for (const end of ['\n', '\r\n']) {
        const before = text.replaceAll('\n', end);
        const after = edit(before);
        expect(parse(after)).toEqual({
          team: 'a',
          resourceQuota: {
            requests: { cpu: '2', memory: '4Gi' },
            limits: { cpu: '4', memory: '8Gi' },
            pods: 30,
          },
          apps: [],
        });
        expect(after.replaceAll(end, '')).not.toMatch(/[\r\n]/);
        expect(after.match(/#.*/g)).toEqual(before.match(/#.*/g));
      }
    }
  });

  it('is refused with its place where other fields share it', () => {
    expect(() =>
      edit('team: a\nbase: &q { pods: 1 }\nresourceQuota: *q\n'),
    ).toThrow(
      'resourceQuota of teams/a/team.yaml cannot be changed alone: it is the alias *q in line 3',
    );
    expect(() =>
      edit('team: a\nresourceQuota: &q { pods: 1 }\nother: *q\n'),
    ).toThrow('other places of the file use it as *q in line 2');
    expect(
      parse(edit('team: a\nresourceQuota: &q { pods: 1 }\n')).resourceQuota
        .pods,
    ).toBe(30);
    expect(
      parse(
        edit('team: a\nb: &b { pods: 1 }\nresourceQuota:\n  <<: *b\n  x: 1\n'),
        { merge: true },
      ).resourceQuota,
    ).toMatchObject({ pods: 30, x: 1 });
  });
});
