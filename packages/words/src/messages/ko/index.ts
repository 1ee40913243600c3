import { app } from './app.ts'
import { audit } from './audit.ts'
import { caseWords } from './case.ts'
import { cases } from './cases.ts'
import { cli } from './cli.ts'
import { clock } from './clock.ts'
import { day } from './day.ts'
import { documents } from './documents.ts'
import { file } from './file.ts'
import { help } from './help.ts'
import { intake } from './intake.ts'
import { kit } from './kit.ts'
import { law } from './law.ts'
import { lawRegister } from './law-register.ts'
import { names } from './names.ts'
import { namesScreen } from './names-screen.ts'
import { read } from './read.ts'
import { redactScreen } from './redact-screen.ts'
import { redaction } from './redaction.ts'
import { register } from './register.ts'
import { screenClock } from './screen-clock.ts'
import { screens } from './screens.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'
import { vaultLog } from './vault-log.ts'

export const ko = {
  ...app,
  ...audit,
  ...caseWords,
  ...cases,
  ...file,
  ...documents,
  ...cli,
  ...clock,
  ...day,
  ...help,
  ...intake,
  ...kit,
  ...law,
  ...lawRegister,
  ...names,
  ...namesScreen,
  ...read,
  ...redaction,
  ...redactScreen,
  ...register,
  ...screens,
  ...screenClock,
  ...today,
  ...vault,
  ...vaultLog,
}
