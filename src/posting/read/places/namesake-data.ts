/**
 * The states and countries that have a town of a name that is well known from elsewhere, folded: all of the
 * United States, Canada and Australia, of others those that the name does not stand for in city-data.ts.
 * Written by scripts/place-data.ts from GeoNames (geonames.org, CC BY 4.0).
 */
export const namesakes =
  'AR:londres,san antonio,san francisco,santiago;' +
  'AU-ACT:canberra;' +
  'AU-NSW:cardiff,como,hamilton,liverpool,long beach,maryland,newcastle,portland,stockton,swansea,sydney,tempe,toronto,wellington,wyoming;' +
  'AU-NT:virginia;' +
  'AU-QLD:brighton,brisbane,cleveland,edmonton,gold coast,hamilton,miami,roma,scarborough,springfield,virginia;' +
  'AU-SA:adelaide,brighton,virginia;' +
  'AU-TAS:brighton,hobart,perth,riverside,scottsdale,sheffield;' +
  'AU-VIC:brighton,brooklyn,dallas,hamilton,heidelberg,melbourne,portland,seville,st helena,vermont;' +
  'AU-WA:bellevue,boulder,como,denmark,perth,scarborough;' +
  'BE:essen,hoboken,lille,waterloo;' +
  'BR:porto,sacramento,santa monica,santiago;' +
  'BR-RJ:rio de janeiro;' +
  'BR-SP:campinas,sao paulo;' +
  'CA-AB:calgary,edmonton;' +
  'CA-BC:burnaby,houston,kelowna,surrey,vancouver,victoria;' +
  'CA-MB:winnipeg;' +
  'CA-NB:moncton;' +
  'CA-NL:st john s;' +
  'CA-NS:halifax,sydney;' +
  'CA-ON:aurora,bath,brampton,brussels,delaware,etobicoke,guelph,hamilton,hanover,kitchener,london,markham,mississauga,north york,oshawa,ottawa,paris,perth,scarborough,toronto,waterloo;' +
  'CA-PE:belfast,charlottetown;' +
  'CA-QC:gatineau,kirkland,laval,longueuil,montreal,quebec,quebec city,sherbrooke,waterloo;' +
  'CA-SK:regina,saskatoon;' +
  'CH:bellevue;' +
  'CL:los angeles,san antonio;' +
  'CM:bali;' +
  'CO:buenos aires,el cairo,el paso,filadelfia,fresno,genova,ginebra,guadalajara,la plata,madrid,malaga,marsella,milan,monterrey,palermo,san antonio,san diego,san francisco,san mateo,santiago,sevilla,valencia,viterbo,zaragoza;' +
  'CR:atenas,buenos aires,san antonio,san diego,san francisco,santiago;' +
  'CU:santiago;' +
  'DE:bergen,groningen;' +
  'DO:san francisco,santiago;' +
  'ES:el paso,guadalajara,latina,medellin;' +
  'FR:berne,joinville,laval,medan,montreal,saint louis;' +
  'GB:bethesda,boston,brampton,christchurch,houston,irvine,melbourne,perth,portland,waterloo,wellington;' +
  'GR:lagos;' +
  'GT:genova,san francisco,san mateo,zaragoza;' +
  'HN:berlin,buenos aires,las vegas,monterrey,san antonio,san diego,san francisco;' +
  'IN:bali,bari,dhaka,wellington;' +
  'IT:cologne,filadelfia,nicosia,porto,rosario;' +
  'IT-BO:bologna,ferrara,forli,modena,parma,piacenza,prato,ravenna,rimini;' +
  'IT-PA:agrigento,caltanissetta,catania,messina,palermo,ragusa,siracusa,trapani;' +
  'JM:bath;' +
  'JP:kochi;' +
  'MT:rabat;' +
  'MX:buenos aires,los angeles,madrid,novara,palo alto,rosario,sacramento,san antonio,san diego,san francisco,san mateo,santa monica,santiago,zaragoza;' +
  'NI:buenos aires;' +
  'NZ:brooklyn;' +
  'PA:san antonio,san francisco;' +
  'PE:buenos aires,santiago;' +
  'PH:barcelona,boston,burdeos,los angeles,madrid,malaga,medellin,pavia,rosario,san antonio,san diego,san francisco,san mateo,santa monica,santiago,trento,valencia,zaragoza;' +
  'PK:hyderabad;' +
  'PL:lipsk,lipsko;' +
  'PR:san antonio;' +
  'PT:lagos;' +
  'PY:filadelfia,lima,san antonio,santiago;' +
  'RE:saint louis;' +
  'RO:moscu,roma;' +
  'RU:parma;' +
  'SL:waterloo;' +
  'SN:saint louis;' +
  'SR:groningen;' +
  'SV:berlin,san francisco,zaragoza;' +
  'US-AK:anchorage,houston;' +
  'US-AL:athens,brighton,cleveland,geneva,hamilton,jacksonville,leeds,madison,riverside,sheffield;' +
  'US-AR:austin,greenland,hamburg,jacksonville,london,manila,melbourne,mountain view,nashville,newark,paris,stuttgart;' +
  'US-AZ:mesa,miami,phoenix,scottsdale,tempe,tucson;' +
  'US-CA:anaheim,bakersfield,brisbane,culver city,cupertino,delhi,dublin,fresno,irvine,london,long beach,los angeles,lucerne,menlo park,mountain view,newark,newcastle,nice,oakland,ontario,palermo,palo alto,redwood city,riverside,sacramento,san diego,san francisco,san jose,san marino,san mateo,santa ana,santa monica,sf,south san francisco,stockton,sunnyvale,valencia;' +
  'US-CO:aurora,boulder,brighton,colorado springs,denver,springfield,wellington;' +
  'US-CT:bristol,lisbon,madison,manchester,portland,riverside,washington;' +
  'US-DC:washington,washington d c,washington dc;' +
  'US-DE:glasgow,newark,wilmington,wyoming;' +
  'US-FL:cleveland,fort lauderdale,geneva,havana,jacksonville,madison,melbourne,memphis,miami,oakland,orlando,panama city,san antonio,springfield,tampa,wellington,west palm beach;' +
  'US-GA:arlington,athens,atlanta,boston,bremen,cairo,cleveland,columbus,dallas,dublin,hamilton,madison,manchester,nashville,rome,springfield,vienna,washington;' +
  'US-HI:honolulu,mountain view;' +
  'US-IA:bellevue,brooklyn,buffalo,denver,des moines,hamburg,lisbon,madrid,manchester,nevada,oakland,riverside,sheffield,sidney,washington,waterloo;' +
  'US-ID:bellevue,boise,moscow,parma;' +
  'US-IL:athens,atlanta,aurora,bellevue,brighton,cairo,chicago,cuba,el paso,geneva,hamilton,havana,jacksonville,kirkland,lebanon,madison,malta,manhattan,markham,milan,nashville,newark,oregon,ottawa,paris,pekin,peru,phoenix,plano,riverside,rome,sidney,springfield,stockton,swansea,vienna,virginia,warsaw,washington,waterloo,wilmington,wyoming;' +
  'US-IN:angola,aurora,austin,berne,brazil,bremen,bristol,brooklyn,columbus,darmstadt,edinburgh,geneva,hamilton,hanover,hobart,indianapolis,lebanon,long beach,madison,milan,morocco,nashville,peru,portland,warsaw,washington,waterloo;' +
  'US-KS:columbus,kansas city,manhattan,minneapolis,ottawa,stockton,victoria,washington,wellington,wichita;' +
  'US-KY:anchorage,bellevue,edmonton,glasgow,irvine,lebanon,lexington fayette,london,manchester,paris,plano,springfield,verona,warsaw;' +
  'US-LA:delhi,iowa,jena,new orleans;' +
  'US-MA:arlington,berlin,boston,halifax,hanover,leicester,sheffield,south boston,southampton,springfield,swansea,wilmington;' +
  'US-MD:arlington,baltimore,berlin,bethesda,california,hanover,la plata,long beach,manchester,oakland,riverside;' +
  'US-ME:bath,belfast,belgrade,bristol,china,denmark,lebanon,leeds,limerick,lisbon,madison,manchester,mexico,norway,oakland,palermo,paris,peru,poland,portland,rome,scarborough,sidney,washington;' +
  'US-MI:ann arbor,athens,bath,bellevue,brighton,brooklyn,charlotte,detroit,gibraltar,manchester,memphis,milan,nashville,norway,portland,ravenna,saint louis,springfield,wyoming;' +
  'US-MN:arlington,aurora,austin,buffalo,cologne,columbus,hanover,jordan,madison,minneapolis,montevideo,springfield,victoria,virginia,wyoming;' +
  'US-MO:aurora,buffalo,california,cuba,glasgow,hamilton,houston,kansas city,la plata,lebanon,louisiana,manchester,memphis,mexico,milan,mountain view,nevada,oakland,paris,riverside,saint louis,springfield,st louis,stockton,warsaw,washington;' +
  'US-MS:cleveland,columbus,como,grenada,houston,long beach,madison,philadelphia,raleigh,verona;' +
  'US-MT:belgrade,boulder,columbus,glasgow,hamilton,malta,manhattan,sidney;' +
  'US-NC:charlotte,dallas,denver,jacksonville,long beach,madison,mountain view,nashville,raleigh,warsaw,washington,west raleigh,wilmington;' +
  'US-ND:lisbon,surrey;' +
  'US-NE:arlington,aurora,bellevue,columbus,geneva,gothenburg,madison,oakland,omaha,ravenna,sidney,springfield,waterloo;' +
  'US-NH:berlin,bristol,dublin,greenland,hanover,lebanon,madison,manchester,milan,nottingham,springfield;' +
  'US-NJ:berlin,bogota,hamburg,hanover,hoboken,jersey city,lebanon,madison,new brunswick,newark,oakland,springfield,verona,washington;' +
  'US-NM:albuquerque,columbus,las vegas,milan,valencia;' +
  'US-NV:las vegas;' +
  'US-NY:amsterdam,brighton,brooklyn,buffalo,geneva,greece,jamaica,long beach,manhattan,new york,new york city,nyc,queens,rome,rotterdam,staten island,the bronx;' +
  'US-OH:antwerp,arlington,athens,aurora,baltimore,bellevue,bethesda,bremen,brooklyn,calcutta,cincinnati,cleveland,columbus,delaware,dresden,dublin,geneva,hamilton,hanover,lebanon,lima,lisbon,london,madison,manchester,milan,newark,ontario,oregon,ottawa,parma,poland,ravenna,riverside,seville,sheffield,sidney,springfield,toronto,wellington,wilmington,wyoming;' +
  'US-OK:buffalo,cleveland,hobart,miami,newcastle,oakland,oklahoma city,panama,prague,tulsa,yukon;' +
  'US-OR:dallas,jacksonville,lebanon,ontario,phoenix,portland,redmond,springfield;' +
  'US-PA:athens,bath,belfast,bellevue,berlin,bristol,california,dallas,denver,dublin,egypt,hamburg,hanover,heidelberg,houston,indiana,lebanon,lima,limerick,manchester,moscow,north york,oakland,palo alto,philadelphia,pittsburgh,riverside,sheffield,springfield,verona,washington,wyoming;' +
  'US-RI:bristol;' +
  'US-SC:buffalo,denmark,oakland;' +
  'US-SD:madison,springfield;' +
  'US-TN:arlington,athens,brighton,bristol,charlotte,cleveland,dresden,lebanon,manchester,memphis,milan,nashville,new south memphis,oakland,paris,portland,springfield;' +
  'US-TX:arlington,athens,atlanta,aurora,austin,buffalo,charlotte,china,cleveland,columbus,corpus christi,dallas,dublin,el paso,fort worth,fresno,hamilton,heidelberg,houston,italy,jacksonville,markham,memphis,nevada,newark,paris,plano,portland,roma,san antonio,san diego,sunnyvale,victoria,wellington;' +
  'US-UT:aurora,lehi,provo,salt lake city,washington,wellington;' +
  'US-VA:arlington,bristol,dublin,glasgow,halifax,lebanon,mclean,reston,south boston,springfield,verona,victoria,vienna,virginia beach,warsaw;' +
  'US-VT:arlington,bristol,charlotte,jamaica,leicester,springfield,washington;' +
  'US-WA:arlington,bellevue,des moines,kirkland,newcastle,redmond,seattle,tacoma,vancouver;' +
  'US-WI:athens,belgium,bellevue,berlin,bristol,brooklyn,brussels,cleveland,columbus,como,denmark,hobart,kiel,madison,maine,manchester,milwaukee,nashville,oregon,portland,rome,verona,waterloo;' +
  'US-WV:buffalo,lubeck,madison,vienna,washington;' +
  'US-WY:buffalo,guernsey,mountain view,newcastle;' +
  'UY:rosario,san antonio;' +
  'VE:barcelona,san mateo,valencia;' +
  'ZA:adelaide,belfast,bochum,heidelberg,utrecht,wellington';
