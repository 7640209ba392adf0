import { judgeTexts } from '../../../fixtures/review/judge-texts.ts'

judgeTexts('commercial', 'commercial')
