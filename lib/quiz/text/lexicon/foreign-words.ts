/**
 * Small words of other languages, without accents, that are no words of English: what a sentence in that language
 * can hardly do without. Words that English has too ("die", "pour", "come", "me") are left out.
 */
const LANGUAGES = {
  spanish:
    'el los las una del por para porque que como pero sin con cada muy tambien entre cuando donde esta este esto estas estos son ser hay puede pueden su sus de la en un se si todas todos mismo misma igual solo mientras ya',
  portuguese:
    'os das dos uma nao sao pelo pela mais isso muito sem com voce ele ela na em um ao aos mas ou seja tudo nos nas pode podem quando assim entao',
  french:
    'le les des est une du dans pas avec sur qui ce cette ces il elle nous vous ils elles sont mais donc parce tres aux ne et ses leur leurs meme chaque comme toutes tous toujours jamais ainsi alors puisque oui c est qu',
  german:
    'der das und ist nicht ein eine einen einem einer eines mit von zu auf dem sich auch weil wenn oder nur wie bei sind durch uber wird werden kann konnen aus nein ja alle keine kein diese dieser dasselbe dieselbe damit dann dass fur aber schon mehr noch immer',
  italian:
    'gli della delle dei nel nella nei che sono anche perche piu ogni questo questa quando una di lo alla allo degli dal dalla essere stesso stessa tutti tutte',
  dutch:
    'het een niet dat voor zijn maar ook omdat wordt worden naar aan deze dus geen alle elke hetzelfde dezelfde',
  polish: 'nie sie jest na dla ale oraz przez jak poniewaz bo czy tylko sa',
  scandinavian: 'och inte att det som ett ikke og er til fordi eftersom alla samma',
  turkish: 'bir ve icin degil cunku bu ile daha olarak gibi ayni cok',
  indonesian: 'yang dan untuk dengan tidak karena adalah dari ini itu pada bisa akan',
  vietnamese: 'khong cua nhung duoc mot cac vi thi cho nay',
  hindi: 'hai nahi nahin ka ke ki mein kyunki aur hota hoga toh koi ye yeh',
  finnish: 'ja ei etta koska niin mutta tai kun ovat sama',
  hungarian: 'hogy nem egy az es mert vagy minden',
  czech: 'je ze ale pro proto jako jsou protoze nebo kazdy',
} as const;

export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  Object.values(LANGUAGES).flatMap((words) => words.split(' ')),
);
