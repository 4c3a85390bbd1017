/**
 * Large cities by country, folded. A name that stands for places in several countries is in this list
 * only where one of them is meant nearly always; Birmingham, Cambridge, San José and their like are not.
 */
export const cities =
  'US:new york,new york city,nyc,manhattan,brooklyn,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,austin,fort worth,jacksonville,columbus,charlotte,indianapolis,san francisco,sf,bay area,silicon valley,seattle,denver,boulder,nashville,oklahoma city,el paso,boston,portland,las vegas,memphis,detroit,baltimore,milwaukee,albuquerque,tucson,fresno,sacramento,kansas city,mesa,atlanta,omaha,colorado springs,raleigh,miami,long beach,oakland,minneapolis,tulsa,tampa,arlington,new orleans,cleveland,honolulu,anaheim,orlando,st louis,saint louis,pittsburgh,cincinnati,anchorage,plano,irvine,newark,jersey city,hoboken,salt lake city,lehi,provo,palo alto,menlo park,mountain view,sunnyvale,cupertino,redwood city,san mateo,santa monica,culver city,bellevue,redmond,kirkland,reston,mclean,bethesda,boise,scottsdale,tempe,ann arbor,madison,des moines,buffalo,fort lauderdale,west palm beach,wilmington,south san francisco,tacoma,springfield,washington dc,washington d c;' +
  'CA:toronto,montreal,vancouver,calgary,ottawa,edmonton,winnipeg,quebec city,mississauga,waterloo,kitchener,burnaby,markham,saskatoon,regina,gatineau,laval,st john s,charlottetown;' +
  'GB:london,manchester,leeds,glasgow,edinburgh,liverpool,bristol,sheffield,belfast,cardiff,nottingham,leicester,brighton,southampton,milton keynes,swansea,bath,stoke on trent,wolverhampton;' +
  'IE:dublin,cork,galway,limerick;' +
  'DE:berlin,hamburg,munchen,munich,muenchen,koln,cologne,koeln,frankfurt,frankfurt am main,stuttgart,dusseldorf,duesseldorf,leipzig,dortmund,essen,bremen,dresden,hannover,hanover,nurnberg,nuremberg,nuernberg,duisburg,bochum,wuppertal,bielefeld,bonn,mannheim,karlsruhe,augsburg,wiesbaden,monchengladbach,aachen,braunschweig,kiel,freiburg,freiburg im breisgau,mainz,lubeck,erfurt,rostock,kassel,potsdam,saarbrucken,heidelberg,darmstadt,regensburg,ingolstadt,wurzburg,ulm,heilbronn,wolfsburg,jena,walldorf;' +
  'AT:wien,vienna,graz,linz,salzburg,innsbruck;CH:zurich,geneva,geneve,genf,basel,bern,lausanne,zug,winterthur,lugano,st gallen;' +
  'FR:paris,lyon,marseille,toulouse,nice,nantes,montpellier,strasbourg,bordeaux,lille,rennes,grenoble,sophia antipolis,la defense,levallois perret,boulogne billancourt;' +
  'ES:madrid,barcelona,valencia,sevilla,seville,malaga,bilbao,zaragoza;PT:lisbon,lisboa,porto,braga,coimbra,aveiro;' +
  'IT:milan,milano,rome,roma,turin,torino,bologna,napoli,firenze,genova,palermo,verona,padova;' +
  'NL:amsterdam,rotterdam,utrecht,the hague,den haag,eindhoven,groningen,delft,leiden,haarlem,hilversum;BE:brussels,bruxelles,brussel,antwerp,antwerpen,ghent,gent,leuven,liege;LU:luxembourg city;' +
  'DK:copenhagen,kobenhavn,aarhus,odense,aalborg;SE:stockholm,gothenburg,goteborg,malmo,uppsala;NO:oslo,bergen,trondheim,stavanger;FI:helsinki,espoo,tampere,turku,oulu;IS:reykjavik;' +
  'PL:warsaw,warszawa,krakow,cracow,wroclaw,poznan,gdansk,gdynia,lodz,katowice,szczecin,lublin;CZ:prague,praha,brno,ostrava;SK:bratislava,kosice;HU:budapest;RO:bucharest,bucuresti,cluj,cluj napoca,timisoara,iasi;BG:sofia,plovdiv;' +
  'RS:belgrade,novi sad;HR:zagreb;SI:ljubljana;GR:athens,thessaloniki;CY:limassol,nicosia;TR:istanbul,ankara,izmir;UA:kyiv,kiev,lviv,kharkiv,odesa;EE:tallinn,tartu;LV:riga;LT:vilnius,kaunas;RU:moscow,москва;GE:tbilisi;AM:yerevan;MT:valletta,sliema;BY:minsk;MD:chisinau;' +
  'IL:tel aviv,tel aviv yafo,jerusalem,haifa,herzliya,ramat gan,netanya,petah tikva,yokneam,תל אביב;AE:dubai,abu dhabi;SA:riyadh,jeddah;QA:doha;EG:cairo;LB:beirut;JO:amman;MA:casablanca,rabat;TN:tunis;' +
  'NG:lagos,abuja;KE:nairobi;ZA:johannesburg,cape town,pretoria;GH:accra;ET:addis ababa;RW:kigali;UG:kampala;' +
  'IN:bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,chennai,pune,kolkata,gurgaon,gurugram,noida,ahmedabad,jaipur,kochi,coimbatore,indore;PK:karachi,lahore,islamabad;BD:dhaka;NP:kathmandu;' +
  'CN:beijing,shanghai,shenzhen,guangzhou,hangzhou,chengdu,suzhou,nanjing,wuhan,北京,上海,深圳;TW:taipei,hsinchu,台北;JP:tokyo,osaka,kyoto,yokohama,fukuoka,nagoya,sapporo,kobe,東京,大阪;KR:seoul,busan,pangyo;' +
  'TH:bangkok,chiang mai,phuket;VN:ho chi minh city,ho chi minh,hcmc,hanoi,da nang;MY:kuala lumpur,penang;ID:jakarta,bali,surabaya;PH:manila,makati,taguig,cebu,quezon city;KH:phnom penh;KZ:almaty;UZ:tashkent;' +
  'AU:sydney,melbourne,brisbane,perth,adelaide,canberra,gold coast,hobart;NZ:auckland,wellington,christchurch;' +
  'BR:sao paulo,rio de janeiro,brasilia,belo horizonte,curitiba,porto alegre,recife,florianopolis,campinas,fortaleza,goiania,joinville,manaus;AR:buenos aires;CL:santiago,santiago de chile;CO:bogota,medellin,barranquilla;PE:lima;UY:montevideo;EC:quito,guayaquil;' +
  'MX:mexico city,ciudad de mexico,cdmx,monterrey,guadalajara,tijuana,queretaro;HT:port au prince;CU:havana';
