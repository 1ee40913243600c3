/** An invented agreement in four languages, for fixtures and measurements. No state, person or text in it exists. */
export type AgreementLang = 'en' | 'ru' | 'ko' | 'de'

interface Agreement {
  readonly title: string
  readonly running: string
  /** Heading, then paragraphs. */
  readonly articles: readonly (readonly [string, ...string[]])[]
}

export const agreements: Readonly<Record<AgreementLang, Agreement>> = {
  en: {
    title: 'Agreement between Northland and Southland on the return of persons',
    running: 'Collection of invented agreements, No. 14',
    articles: [
      [
        'Article 1. Purpose',
        'The Parties shall take back, at the request of the other Party, every person who resides unlawfully in the territory of the requesting Party and whose citizenship has been established in accordance with this Agreement.',
      ],
      [
        'Article 2. Proof of citizenship',
        '1. Citizenship is proved by a passport, a seaman’s book or a certificate issued by a competent authority of either Party.',
        '2. Where no document is available, a representative of the competent authority shall question the person within ten working days. The person may be questioned by video link if both authorities agree.',
        'The list of competent authorities was signed by Kim Chol Su and Anna Orlova on 14 March 2013.',
      ],
      [
        'Article 3. Time limits',
        '1. The requested Party shall reply within thirty days of the receipt of the request. Silence shall not be regarded as consent.',
        '2. The hand-over shall take place within fifteen days of the reply, at a border crossing point named by the competent authorities.',
        '3. If the person is ill, the hand-over may be postponed until 2 May 2014 at the latest, and the other Party shall be informed of the reasons without delay.',
      ],
      [
        'Article 4. Escorts',
        'The escorts, who may not exceed three persons, travel in civilian clothing, carry no weapons during transit and obey the law of the State in whose territory they are. They carry a list of the persons handed over.',
      ],
      [
        'Article 5. Costs',
        'The requesting Party bears all costs up to the border, including the costs of transit and of any return journey that becomes necessary through no fault of the requested Party.',
      ],
      [
        'Article 6. Other treaties',
        'This Agreement does not affect rights and duties of the Parties under other treaties to which they are parties.',
      ],
    ],
  },
  ru: {
    title: 'Соглашение между Северной Республикой и Южной Республикой о возвращении лиц',
    running: 'Сборник вымышленных соглашений, № 14',
    articles: [
      [
        'Статья 1. Предмет',
        'Стороны принимают обратно по запросу другой Стороны каждое лицо, которое незаконно находится на территории запрашивающей Стороны и гражданство которого установлено в соответствии с настоящим Соглашением.',
      ],
      [
        'Статья 2. Подтверждение гражданства',
        '1. Гражданство подтверждается паспортом, удостоверением личности моряка либо справкой, выданной компетентным органом одной из Сторон.',
        '2. При отсутствии документов представитель компетентного органа опрашивает лицо в течение десяти рабочих дней. С согласия обоих органов опрос может быть проведён по видеосвязи.',
        'Перечень компетентных органов подписали Ким Чхоль Су и Анна Орлова 14 марта 2013 г. в присутствии переводчика.',
      ],
      [
        'Статья 3. Сроки',
        '1. Запрашиваемая Сторона даёт ответ в течение тридцати дней со дня получения запроса. Молчание не рассматривается как согласие.',
        '2. Передача осуществляется в течение пятнадцати дней со дня ответа в пункте пропуска, указанном компетентными органами.',
        '3. Если лицо больно, передача может быть отложена, но не позднее чем до 2 мая 2014 г., о чём другая Сторона незамедлительно уведомляется с указанием причин.',
      ],
      [
        'Статья 4. Сопровождение',
        'Сопровождающие, не более трёх лиц, следуют в гражданской одежде, не имеют оружия во время транзита и соблюдают право государства, на территории которого находятся. При них находится список переданных лиц.',
      ],
      [
        'Статья 5. Расходы',
        'Запрашивающая Сторона несёт все расходы до границы, включая расходы на транзит и на обратный путь, ставший необходимым не по вине запрашиваемой Стороны.',
      ],
      [
        'Статья 6. Иные договоры',
        'Настоящее Соглашение не затрагивает прав и обязательств Сторон по другим договорам, участниками которых они являются.',
      ],
    ],
  },
  ko: {
    title: '북부공화국과 남부공화국 사이의 사람의 송환에 관한 협정',
    running: '가상 협정집 제14호',
    articles: [
      [
        '제1조 (목적)',
        '당사국은 상대국의 요청에 따라 요청국의 영역에 불법으로 체류하고 이 협정에 따라 국적이 확인된 모든 사람을 다시 받아들인다.',
      ],
      [
        '제2조 (국적의 증명)',
        '1. 국적은 여권, 선원수첩 또는 어느 한쪽 당사국의 권한 있는 기관이 발급한 증명서로 증명한다.',
        '2. 서류가 없는 때에는 권한 있는 기관의 대표자가 열흘의 근무일 이내에 그 사람을 면담한다. 두 기관이 동의하면 영상으로 면담할 수 있다.',
        '권한 있는 기관의 목록은 2013년 3월 14일 김철수와 안나 오를로바가 서명하였다.',
      ],
      [
        '제3조 (기한)',
        '1. 피요청국은 요청을 받은 날부터 30일 이내에 회답한다. 침묵은 동의로 보지 아니한다.',
        '2. 인도는 회답한 날부터 15일 이내에 권한 있는 기관이 지정한 국경 통과 지점에서 한다.',
        '3. 그 사람이 병든 때에는 늦어도 2014년 5월 2일까지 인도를 미룰 수 있으며, 그 이유를 지체 없이 상대국에 알린다.',
      ],
      [
        '제4조 (호송)',
        '호송원은 세 명을 넘지 못하고 민간인 복장을 하며 통과하는 동안 무기를 휴대하지 아니하고 그 영역이 속한 국가의 법을 따른다. 호송원은 인도된 사람의 명단을 지닌다.',
      ],
      [
        '제5조 (비용)',
        '요청국은 국경까지의 모든 비용을 부담하며, 여기에는 통과 비용과 피요청국의 잘못 없이 필요하게 된 귀환 비용이 포함된다.',
      ],
      ['제6조 (다른 조약)', '이 협정은 당사국이 당사자인 다른 조약에 따른 당사국의 권리와 의무에 영향을 미치지 아니한다.'],
    ],
  },
  de: {
    title: 'Abkommen zwischen Nordland und Südland über die Rückführung von Personen',
    running: 'Sammlung erfundener Abkommen, Nr. 14',
    articles: [
      [
        'Artikel 1. Gegenstand',
        'Die Vertragsparteien nehmen auf Ersuchen der anderen Vertragspartei jede Person zurück, die sich unrechtmässig im Hoheitsgebiet der ersuchenden Vertragspartei aufhält und deren Staatsangehörigkeit nach diesem Abkommen festgestellt worden ist.',
      ],
      [
        'Artikel 2. Nachweis der Staatsangehörigkeit',
        '1. Die Staatsangehörigkeit wird durch einen Reisepass, ein Seefahrtsbuch oder eine von einer zuständigen Behörde ausgestellte Bescheinigung nachgewiesen.',
        '2. Liegt kein Dokument vor, so befragt ein Vertreter der zuständigen Behörde die Person innerhalb von zehn Arbeitstagen. Mit Zustimmung beider Behörden kann die Befragung über eine Bildverbindung erfolgen.',
      ],
      [
        'Artikel 3. Fristen',
        '1. Die ersuchte Vertragspartei antwortet innerhalb von dreissig Tagen nach Eingang des Ersuchens. Schweigen gilt nicht als Zustimmung.',
        '2. Die Überstellung erfolgt innerhalb von fünfzehn Tagen nach der Antwort an einer von den zuständigen Behörden bezeichneten Grenzübergangsstelle.',
      ],
      [
        'Artikel 4. Kosten',
        'Die ersuchende Vertragspartei trägt alle Kosten bis zur Grenze, einschliesslich der Kosten der Durchbeförderung und einer ohne Verschulden der ersuchten Vertragspartei erforderlich gewordenen Rückreise.',
      ],
    ],
  },
}
