/**
 * Towns of Canada, folded, by the code of their province, where a country has that too and no town of this name.
 * Written by scripts/place-data.ts from GeoNames (geonames.org, CC BY 4.0).
 */
export const provinceTowns =
  'NL:bay roberts,bay st george south,bonavista,botwood,burgeo,carbonear,catalina,channel port aux basques,clarenville shoal harbour,conception bay south,corner brook,deer lake,fogo island,gambo,gander,goulds,grand bank,grand falls windsor,happy valley goose bay,harbour breton,labrador city,lewisporte,marystown,mount pearl,pasadena,springdale,st anthony,st john s,stephenville,stephenville crossing,torbay,upper island cove,wabana;' +
  'NU:clyde river,gjoa haven,iqaluit,kugluktuk,pangnirtung,rankin inlet;' +
  'PE:alberton,belfast,charlottetown,cornwall,fallingbrook,kensington,montague,souris,summerside;' +
  'SK:assiniboia,biggar,canora,carlyle,dalmeny,esterhazy,estevan,foam lake,gravelbourg,hudson bay,humboldt,indian head,kamsack,kerrobert,kindersley,la ronge,langenburg,langham,lanigan,lumsden,macklin,maple creek,martensville,meadow lake,melfort,melville,moose jaw,moosomin,nipawin,north battleford,outlook,oxbow,pelican narrows,pilot butte,preeceville,prince albert,regina,regina beach,rosetown,rosthern,saskatoon,shaunavon,shellbrook,swift current,tisdale,unity,wadena,warman,watrous,weyburn,white city,wilkie,wynyard,yorkton;' +
  'YT:dawson city,haines junction,watson lake,whitehorse';
