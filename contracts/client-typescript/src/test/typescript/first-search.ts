import { connect, MatchesApi, ResponseError, type Problem } from '@mebuki/client';

declare const process: { argv: string[] };

const [origin = '', token = '', text = ''] = process.argv.slice(2);
const matches = new MatchesApi(connect(origin, async () => token));

try {
  const found = await matches.searchMatches({ matchSearch: { text, mode: 'relevant', limit: 3 } });
  for (const { seed, score, reasons } of found.items) {
    console.log(`${score} ${seed.title}`);
    for (const { role, needSpan, seedSpan } of reasons) {
      console.log(`  ${role}: "${needSpan.text}" - "${seedSpan.text}"`);
    }
  }
} catch (error) {
  if (!(error instanceof ResponseError)) {
    throw error;
  }
  const problem: Problem = await error.response.json();
  for (const { field, expected } of problem.errors ?? []) {
    console.log(`${problem.status} ${field}: expected ${expected}`);
  }
}
