"""What stands around articles on news sites, by language.

These are words of the trade, not of one site: the button that shares, the line
that sells the newsletter, the label over links to other articles. A language is
added by adding its words; entries are divided by bars and compared folded.
"""

from __future__ import annotations

from typing import Final

# Whole lines that move about the site or the page.
NAVIGATION: Final[dict[str, str]] = {
    "ar": "القائمة|الرئيسية|بحث|ابحث|التالي|السابق|تسجيل الدخول|اشترك|إغلاق|عاجل|"
    "أخبار عاجلة|التغطية الحية|حجم الخط|تابعنا|من نحن|اتصل بنا|أعلن معنا",
    "de": "menü|startseite|suche|suchen|anmelden|einloggen|abo|abonnieren|schliessen|"
    "weiter|zurück|nach oben|zum inhalt springen|zum hauptinhalt springen|live|"
    "eilmeldung|merken|drucken|kommentare|zur startseite|login|newsletter|"
    "zu den barrierefreiheitskürzeln springen|vorlesen|artikel anhören|impressum",
    "en": "accessibility links|skip to main content|skip to content|skip to the story|"
    "skip to main navigation|skip to navigation|skip to search|skip to footer|menu|"
    "full menu|left menu|main menu|search|search menu|submit search|home|close|next|"
    "previous|sign in|log in|login|register|subscribe|subscribe now|languages|"
    "breaking news|developing story|live updates|live|exclusive|print|print options|"
    "cancel print|images|multimedia|embedded content|comments|comment|show comments|"
    "hide comments|back to top|top|watch|listen|watch live|listen live|watch now|"
    "follow us|follow|connect|topics|sections|more|my account|account|e-paper|"
    "toggle menu|open menu|close menu|breadcrumb|link has been copied to clipboard|"
    "hide message bar|full screen|contact us|about us|advertise|advertise with us|"
    "privacy policy|terms of use|terms of service|cookie policy|site map|sitemap|"
    "site index|download the app|digital subscription|click to enlarge|country|image|"
    "view image in fullscreen|increase article font size|decrease article font size|"
    "icon|slideshow|photo gallery|newsletters|read aloud|play|pause|mute|unmute|"
    "leave a reply|cancel reply|leave a comment|add a comment|go back|view comments",
    "es": "menú|inicio|buscar|iniciar sesión|suscríbete|suscribirse|cerrar|siguiente|"
    "anterior|última hora|imprimir|comentarios|ir al contenido|volver arriba|en vivo",
    "fr": "menu|accueil|rechercher|recherche|se connecter|s'abonner|abonnez-vous|"
    "fermer|suivant|précédent|dernière minute|en direct|imprimer|commentaires|"
    "discussion|aller au contenu|accéder aux raccourcis d'accessibilité|haut de page|"
    "écouter",
    "it": "menu|cerca|accedi|abbonati|chiudi|avanti|indietro|ultima ora|stampa|"
    "commenti",
    "ja": "メニュー|検索|ログイン|閉じる|印刷する|ホーム|トップ|記事|list|フォロー|"
    "速報|詳細はこちら|コメント|有料会員記事|会員限定記事",
    "nl": "menu|zoeken|inloggen|abonneren|sluiten|volgende|vorige|afdrukken|reacties",
    "pl": "menu|szukaj|zaloguj|zaloguj się|prenumerata|zamknij|dalej|wstecz|drukuj|"
    "komentarze|strona główna|pilne|na żywo|przejdź do treści|e-wydanie|skomentuj",
    "pt": "menu|início|pesquisar|buscar|entrar|assine|fechar|próximo|anterior|"
    "imprimir|comentários|última hora|ao vivo|ir para o conteúdo",
    "ru": "меню|главная|поиск|войти|подписаться|закрыть|далее|назад|печать|распечатать|"
    "комментарии|срочно|прямой эфир|наверх|предыдущая страница|следующая страница|"
    "выйти из полноэкранного режима|развернуть на весь экран|перейти к содержанию",
    "tr": "menü|ana sayfa|anasayfa|ara|giriş yap|abone ol|kapat|ileri|geri|yazdır|"
    "yorumlar|son dakika|canlı|içeriğe geç|kabul et|reddet|gönder|yorum yap",
    "uk": "меню|головна|пошук|увійти|підписатися|закрити|далі|назад|друкувати|"
    "коментарі|терміново|наживо|перейти до вмісту|нагору",
}

# Words of which a bar of buttons consists; a line of nothing else is such a bar.
SHARING: Final[dict[str, str]] = {
    "*": "facebook|twitter|x|x.com|whatsapp|telegram|linkedin|xing|messenger|bluesky|"
    "threads|flipboard|reddit|pinterest|instagram|tiktok|youtube|email|e-mail|mail|sms|"
    "viber|vk|line|pocket|tumblr|copy|link|url|rss|send|tweet|print|pdf|a+|a-|+a|-a|aa",
    "ar": "شارك|مشاركة|انسخ|الرابط|طباعة|شاركها|فيسبوك|تويتر|واتساب|تغريد|حفظ",
    "de": "teilen|drucken|merken|kommentare|kommentieren|senden|kopieren|mailen|per|"
    "artikel|auf|link|kopiert|vorlesen|speichern",
    "en": "share|save|print|comment|comments|this|article|story|item|on|via|to|by|"
    "post|gift|bookmark|copied|clipboard|close|more|options|sharing|with|friends|page|"
    "likes|shares|views|follow|like|pin|the|a|an|someone|see|leave|it|us|and|or",
    "es": "compartir|compartir:|guardar|comentar|comentarios|imprimir|enviar|copiar|"
    "enlace|en|por|artículo",
    "fr": "partager|partagez|enregistrer|commenter|discussion|imprimer|envoyer|copier|"
    "lien|sur|par|cet|article|copié",
    "it": "condividi|condividere|salva|commenta|stampa|invia|copia|su|articolo",
    "ja": "シェア|共有|ツイート|印刷|保存|メールでシェアする|facebookでシェアする|"
    "xでシェアする|xでシェアするlist|はてなブックマークでシェアする|ブックマーク",
    "nl": "delen|deel|bewaren|reageer|kopieer|afdrukken|op",
    "pl": "udostępnij|zapisz|skomentuj|drukuj|wyślij|kopiuj|skopiuj|podziel|się|na",
    "pt": "compartilhar|compartilhe|partilhar|salvar|comentar|imprimir|enviar|copiar",
    "ru": "поделиться|поделитесь|сохранить|комментировать|распечатать|скопировать|"
    "ссылку|ссылка|отправить|вконтакте|одноклассники|в",
    "tr": "paylaş|paylaşın|kaydet|yorum|yazdır|gönder|kopyala|bu|haberi|bağlantıyı",
    "uk": "поділитися|поширити|зберегти|коментувати|друкувати|скопіювати|посилання",
}
# Of which at least one must be there: "on this" alone is no bar of buttons.
SHARING_SIGNS: Final = (
    "facebook|twitter|whatsapp|telegram|linkedin|messenger|bluesky|threads|flipboard|"
    "reddit|instagram|share|tweet|print|save|teilen|drucken|merken|partager|compartir|"
    "guardar|udostepnij|paylas|поделиться|поширити|شارك|مشاركة|シェア|シェアする|condividi|"
    "delen|email|e-mail|imprimer|a+|a-|+a|-a|compartilhar|copy|like|comment"
)

# Labels over, or at the beginning of, links to other articles.
READ_MORE: Final[dict[str, str]] = {
    "ar": "اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|مقالات ذات صلة|أخبار ذات صلة|شاهد أيضا|"
    "الأكثر قراءة|مواضيع ذات صلة",
    "de": "lesen sie auch|lesen sie mehr|mehr zum thema|mehr dazu|auch interessant|"
    "weiterlesen|zum thema|zum selben thema|siehe auch|passend dazu|unsere auswahl|"
    "meistgelesen|das könnte sie auch interessieren|mehr lesen|verwandte artikel",
    "en": "read more|read more on|read next|read this next|read also|continue reading|"
    "keep reading|also read|more on this|see also|"
    "related|related story|related stories|related articles|related topics|"
    "related news|related content|recommended|recommended for you|up next|"
    "more stories|more on this story|you may also like|you might also like|most read|"
    "most popular|trending|trending now|trending stories|top stories|latest news|"
    "more from|editor's picks|don't miss|in case you missed it|top videos|more videos|"
    "sponsored content|promoted|promoted stories|around the web|further reading|"
    "what to read next|key stories|in the news|popular|watch more|explore further|"
    "filed under|explore more|more in|keep exploring",
    "es": "lea también|lee también|leer más|más información|noticias relacionadas|"
    "te puede interesar|le puede interesar|lo más leído|artículos relacionados|"
    "ver también|seguir leyendo",
    "fr": "lire aussi|à lire aussi|lire la suite|à lire également|voir aussi|"
    "à découvrir également|sur le même sujet|les plus lus|à la une|articles liés|"
    "pour aller plus loin|en savoir plus|nos lecteurs lisent aussi",
    "it": "leggi anche|leggi di più|articoli correlati|vedi anche|i più letti",
    "ja": "関連ニュース|関連記事|あわせて読みたい|こんな特集も|おすすめ|続きを読む|"
    "アクセスランキング|この記事を書いた人|関連リンク|もっと見る",
    "nl": "lees ook|lees meer|meer over dit onderwerp|gerelateerd|meest gelezen",
    "pl": "czytaj więcej|czytaj też|czytaj także|czytaj również|przeczytaj także|"
    "przeczytaj też|zobacz też|zobacz także|zobacz również|powiązane|polecane|"
    "najnowsze|najczęściej czytane|promowane treści|więcej na ten temat|"
    "warto przeczytać",
    "pt": "leia também|leia mais|saiba mais|veja também|notícias relacionadas|"
    "mais lidas|artigos relacionados",
    "ru": "читайте также|читать также|читать далее|читайте по теме|материалы по теме|"
    "по теме|смотрите также|самое читаемое|главное сегодня|рекомендуем|ещё по теме|"
    "еще по теме|новости по теме|другие новости|новости компаний",
    "tr": "ilgili haberler|benzer haberler|ilgili konular|daha fazla|devamını oku|"
    "bunlar da ilginizi çekebilir|çok okunanlar|öne çıkanlar|ayrıca okuyun|önerilen",
    "uk": "читайте також|читати також|дивіться також|за темою|матеріали за темою|"
    "найпопулярніше|рекомендуємо|інші новини|більше новин",
}

# Labels that make a line a link only if a colon follows and no full stop ends it.
LABELS: Final = (
    "explainer|in pictures|pictures|video|watch|listen|gallery|podcast|factbox|"
    "timeline|graphic|quiz|newsletter|live|opinion|fotostrecke|bildergalerie|faq|"
    "en images|vidéo|en imágenes|vídeo|видео|фото дня|инфографика|відео|wideo|galeria|"
    "zdjęcia|foto galeri|بالفيديو|بالصور|شاهد"
)

ADVERTISEMENT: Final[dict[str, str]] = {
    "ar": "إعلان|إعلانات|الإعلان",
    "de": "anzeige|werbung|advertorial",
    "en": "advertisement|advertisements|ad|ads|story continues below advertisement|"
    "article continues below advertisement|advertisement - scroll to continue|"
    "continue reading|sponsored|[pr]|adchoices|advertising|article continues below",
    "es": "publicidad|anuncio|anuncios",
    "fr": "publicité|publicite|annonce",
    "it": "pubblicità|annuncio",
    "ja": "[pr]|pr|広告|スポンサーリンク",
    "nl": "advertentie|reclame",
    "pl": "reklama|artykuł sponsorowany|materiał sponsorowany",
    "pt": "publicidade|anúncio|continua após a publicidade|"
    "continua depois da publicidade",
    "ru": "реклама|18+ реклама|на правах рекламы",
    "tr": "reklam|ilan|reklamlar",
    "uk": "реклама|на правах реклами",
}

# Pieces of sentences that sell or warn; whole lines with one of them are furniture.
SELLING: Final[dict[str, str]] = {
    "ar": "اشترك في النشرة|النشرة البريدية|انضم الى ملايين|ملفات تعريف الارتباط|"
    "تابعونا على",
    "de": "newsletter abonnieren|newsletter anmelden|für unseren newsletter|"
    "jetzt abonnieren|diese website verwendet cookies|wir verwenden cookies|"
    "folgen sie uns|unseren whatsapp-kanal|link zum einbetten|jetzt registrieren|"
    "bereits abonnent|nur für abonnenten|mit abo lesen|dieses thema im programm|"
    "online seit heute",
    "en": "sign up for|sign up to|subscribe to|subscribe now|subscribe here|"
    "our newsletter|daily newsletter|delivered to your inbox|straight to your inbox|"
    "we use cookies|uses cookies|cookie consent|cookie settings|"
    "by providing your email|follow us on|download our app|download the app|"
    "enable javascript|javascript is enabled|click here to|click to return|"
    "click to scroll|your email address will not be published|already a subscriber|"
    "want to read more|free trial|you must be logged in|"
    "this site is protected by recaptcha|as a preferred source|"
    "show me more content from|stay informed with|support our journalism|"
    "make a donation|join our whatsapp|join our telegram|follow our channel|get daily|"
    "the email you need|receive new posts|reader-supported publication|"
    "this image contains sensitive content|site theme toggle|change location|"
    "message & data rates|report an error|stick to the facts|stay in the loop|"
    "sharing options|purchase licensing rights|our standards:|article font size|"
    "get the latest|if you get|opens in new window|in your inbox|to your inbox|"
    "sign up here|read our privacy|by signing up|follow him on|follow her on|"
    "follow them on|follow me on|may be reached at|can be reached at|have a tip?|"
    "get a share of the sale|earn a commission|affiliate commission|affiliate links|"
    "for as little as|send us your|through your letterbox|click here for|"
    "if you enjoyed this|get in touch at|contact our news|"
    "add to your saved stories|save articles to read later|reading list|"
    "find your bookmarks|why you can trust|heard on all|for immediate release|"
    "unlimited access to|become a member|support our work",
    "es": "suscríbete a|suscríbase a|nuestro boletín|recibe nuestro|utilizamos cookies|"
    "uso de cookies|síguenos en|únete a nuestro canal|regístrate|"
    "solo para suscriptores|contenido exclusivo para suscriptores",
    "fr": "abonnez-vous à|inscrivez-vous à|notre newsletter|"
    "nous utilisons des cookies|suivez-nous sur|téléchargez l'application|"
    "copier le lien d'intégration|déjà abonné|article réservé aux abonnés|"
    "réservé à nos abonnés|il vous reste",
    "it": "iscriviti alla|la nostra newsletter|utilizziamo i cookie|seguici su",
    "ja": "有料会員になると|今すぐ登録|初トクキャンペーン|ニュースレター|無料会員|"
    "会員登録|続きをお読みいただけます",
    "nl": "schrijf je in|onze nieuwsbrief|wij gebruiken cookies|volg ons op",
    "pl": "zapisz się na newsletter|zapisz się do|nasz newsletter|pliki cookies|"
    "plików cookie|obserwuj nas|subskrybuj|prenumeruj|przejdź do artykułu|"
    "wyświetlimy artykuł",
    "pt": "assine nossa newsletter|receba nossa|usamos cookies|siga-nos|inscreva-se",
    "ru": "подписывайтесь на|подпишитесь на|подписаться на|наш телеграм|наш telegram|"
    "файлы cookie|применяются рекомендательные|мы в соцсетях|присылайте новости",
    "tr": "bültenimize|e-posta bülteni|abone olun|çerez|bizi takip edin|"
    "whatsapp kanal|abonelere sunulan",
    "uk": "підписуйтесь на|підписуйтеся на|підпишіться на|наш телеграм|наш telegram|"
    "файли cookie|стежте за нами",
}

# Lines that close an article's page.
CLOSING: Final[dict[str, str]] = {
    "*": "©|℗|(c) copyright",
    "ar": "جميع الحقوق محفوظة|حقوق النشر",
    "de": "alle rechte vorbehalten",
    "en": "all rights reserved|copyright ©|terms of use|privacy policy|privacy notice|"
    "all quotes delayed",
    "es": "todos los derechos reservados|reservados todos los derechos",
    "fr": "tous droits réservés",
    "it": "tutti i diritti riservati|riproduzione riservata",
    "ja": "無断転載|禁無断",
    "nl": "alle rechten voorbehouden",
    "pl": "wszystkie prawa zastrzeżone|wszelkie prawa zastrzeżone|"
    "licencja na publikację",
    "pt": "todos os direitos reservados",
    "ru": "все права защищены",
    "tr": "tüm hakları saklıdır|her hakkı saklıdır",
    "uk": "усі права захищені|всі права захищено|усі права захищено",
}

# Words before the name of a writer.
BYLINE: Final[dict[str, str]] = {
    "ar": "بقلم|كتب|كتبت",
    "de": "von|text:|autor:|autorin:",
    "en": "by|written by|story by|words by|reported by|author:|edited by|edited by:|"
    "compiled by|reporting by|staff report",
    "es": "por|texto:|redacción",
    "fr": "par|texte:|propos recueillis par",
    "it": "di|a cura di",
    "nl": "door",
    "pl": "autor:|autorka:|oprac.|opracowanie:",
    "pt": "por|texto:",
    "ru": "автор:|текст:",
    "tr": "yazan:|haber:|muhabir:",
    "uk": "автор:|текст:",
}

# Words before the name of a photographer or an agency.
CREDIT: Final = (
    "photo|photos|photo credit|photograph|image|images|image credit|image source|"
    "picture|file photo|credit|foto|fotos|fotoğraf|фото|фотография|світлина|"
    "photographie|crédit|crédit photo|bild|bildquelle|quelle|copyright|imagen|"
    "fotografía|fotografía de|zdj|źródło|źródło zdjęcia|写真|写真提供|提供|kaynak|"
    "source|صورة|الصورة|تصوير"
)
AGENCIES: Final = (
    "AFP|AP|Reuters|REUTERS|EPA|dpa|DPA|PA|PAP|ANSA|EFE|ITAR-TASS|TASS|ТАСС|"
    "РИА Новости|Getty Images|Getty|Shutterstock|Bloomberg|Anadolu|AA|Xinhua|UPI|"
    "Associated Press|Agence France-Presse|picture alliance|Imago|Ukrinform|Укринформ|"
    "Укрінформ|УНІАН|UNIAN|NurPhoto|SIPA|Keystone|APA|Belga|ANP|Kyodo|共同|時事"
)

# Words at either end of a line that make it the caption of a photograph.
CAPTION: Final[dict[str, str]] = {
    "ar": "صورة أرشيفية|صورة من الأرشيف|أرشيفية",
    "de": "aufnahme vom|aufnahme von|archivbild|archivfoto|archivaufnahme|symbolbild|"
    "symbolfoto|beispielbild",
    "en": "file photo|file image|file picture|stock photo|stock image|handout photo|"
    "photo illustration|archive photo|library picture|library image",
    "es": "imagen de archivo|foto de archivo|fotografía de archivo|imagen ilustrativa",
    "fr": "photo d'archives|photo d'archive|image d'archives|image d'illustration|"
    "photo d'illustration|photo prise le",
    "it": "foto d'archivio|immagine d'archivio|immagine di repertorio|foto di archivio",
    "nl": "archieffoto|archiefbeeld|foto ter illustratie",
    "pl": "zdjęcie ilustracyjne|zdjęcie archiwalne|zdjęcie poglądowe",
    "pt": "imagem de arquivo|foto de arquivo|imagem ilustrativa",
    "ru": "архивное фото|фото из архива|архивная фотография|иллюстративное фото",
    "tr": "arşiv fotoğrafı|arşiv görüntüsü|temsili fotoğraf|temsili görsel",
    "uk": "архівне фото|фото з архіву|ілюстративне фото|ілюстраційне фото",
}

# Labels with which a caption begins, before a colon or the comma of a broadcaster.
CAPTION_LABELS: Final[dict[str, str]] = {
    "ar": "تعليق على الصورة",
    "de": "bildunterschrift|bildtext|bildbeschreibung|im bild|auf dem foto|"
    "auf dem bild|das bild zeigt",
    "en": "image caption|caption|photo caption|picture caption|media caption|"
    "video caption|figure caption|pictured|in this photo|in the picture|photo shows",
    "es": "pie de foto|pie de imagen|leyenda|en la foto|en la imagen",
    "fr": "légende|légende image|légende photo|légende de la photo|sur la photo",
    "it": "didascalia|nella foto",
    "nl": "bijschrift|fotobijschrift",
    "pl": "podpis pod zdjęciem|na zdjęciu",
    "pt": "legenda da foto|legenda|na foto",
    "ru": "подпись к фото|подпись под фото|на фото|на снимке",
    "tr": "fotoğraf altı yazısı|fotoğraf altı|resim altı yazısı|fotoğrafta",
    "uk": "підпис до фото|підпис під фото|на фото|на світлині|на знімку",
}

# Labels before whose comma a credit stands: "Image source, Reuters".
SOURCE_LABELS: Final[dict[str, str]] = {
    "ar": "صدر الصورة",
    "de": "bildquelle|bildrechte",
    "en": "image source|media source|image credit",
    "es": "fuente de la imagen|crédito|crédito de la imagen",
    "fr": "crédit photo|source de l'image",
    "pt": "crédito da foto|crédito|legenda da foto",
    "ru": "автор фото|источник изображения",
    "tr": "kaynak|görsel kaynağı",
    "uk": "автор фото|джерело зображення",
}

# How long it takes to read, in a line of its own; a figure stands with it.
READING_TIME: Final = (
    "lesezeit|min read|minute read|minutes read|reading time|read time|"
    "temps de lecture|min de lecture|tiempo de lectura|lectura de|min de lectura|"
    "время чтения|на чтение|час читання|читати|tempo di lettura|tempo de leitura|"
    "czas czytania|leestijd|okuma süresi|dk okuma|dakikalık okuma"
)

# What a writer is, at the end of a short line with a name.
JOBS: Final = (
    "correspondent|reporter|editor|staff writer|columnist|korrespondent|"
    "korrespondentin|redakteur|redakteurin|reporterin|journaliste|correspondante|"
    "correspondant|corresponsal|redactor|redactora|periodista|корреспондент|"
    "журналист|журналистка|кореспондент|кореспондентка|журналіст|журналістка|muhabir"
)

# The same in a line that is no sentence, as sentences speak of such things too.
PICTURE: Final[dict[str, str]] = {
    "de": "bildschirmfoto|screenshot|archiv|grafik",
    "en": "screenshot|screen grab|screengrab|pictured|illustration|video grab",
    "es": "captura de pantalla|archivo|ilustración",
    "fr": "capture d'écran|archives|illustration",
    "it": "archivio|illustrazione|fermo immagine",
    "pl": "zrzut ekranu|archiwum|ilustracja",
    "pt": "captura de tela|arquivo|ilustração",
    "ru": "скриншот|кадр из видео|архив|иллюстрация",
    "tr": "ekran görüntüsü|arşiv|temsili",
    "uk": "скріншот|скриншот|кадр із відео|архів|ілюстрація",
}

# Where a publisher says how a text came about, in a line of its own.
NOTE: Final[dict[str, str]] = {
    "de": "mit material von|mit agenturmaterial|aus dem englischen übersetzt|"
    "dieser artikel wurde automatisch|dieser text erschien zuerst",
    "en": "contributed to this report|contributed reporting|contributed to this story|"
    "additional reporting by|this story has not been edited|auto-generated from|"
    "from a syndicated feed|not an official record|originally published on|"
    "originally published by|originally appeared on|originally appeared in|"
    "this story has been updated|this article has been updated|"
    "this is a developing story|this story was translated|machine translat",
    "es": "con información de agencias|con información de|este artículo fue publicado",
    "fr": "avec afp|(avec afp)|avec les agences|cet article a été publié",
    "it": "con informazioni di|riproduzione riservata",
    "pt": "com informações da|com informações de|com agências",
    "ru": "при подготовке материала|материал подготовлен",
    "tr": "bu haber otomatik",
    "uk": "за матеріалами|матеріал підготовлено",
}
