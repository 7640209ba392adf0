import { judgeTexts } from '../../../fixtures/review/judge-texts.ts'

judgeTexts('ai-services', 'ai-engagement')
