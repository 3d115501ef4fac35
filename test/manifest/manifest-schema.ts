/**
 * What Office's schemas ask of the parts of an add-in-only manifest that ours uses: for each element its children in
 * order. Written from the published reference; an element that is not named here is an error in a manifest of ours.
 */

/** A child and how often it may stand: once, at most once, or once or more. */
export type ChildRule = readonly [name: string, times: '1' | '?' | '+' | '*'];

/** Children in their order. Names of the basic types carry bt:. */
export const CHILDREN: Readonly<Record<string, readonly ChildRule[]>> = {
  OfficeApp: [
    ['Id', '1'],
    ['Version', '1'],
    ['ProviderName', '1'],
    ['DefaultLocale', '1'],
    ['DisplayName', '1'],
    ['Description', '1'],
    ['IconUrl', '1'],
    ['HighResolutionIconUrl', '1'],
    ['SupportUrl', '1'],
    ['AppDomains', '?'],
    ['Hosts', '1'],
    ['Requirements', '1'],
    ['DefaultSettings', '1'],
    ['Permissions', '1'],
    ['VersionOverrides', '1'],
  ],
  'OfficeApp/DisplayName': [['Override', '*']],
  'OfficeApp/Description': [['Override', '*']],
  'OfficeApp/Hosts': [['Host', '+']],
  'OfficeApp/Requirements': [['Sets', '1']],
  Sets: [['Set', '+']],
  DefaultSettings: [['SourceLocation', '1']],
  VersionOverrides: [
    ['Description', '?'],
    ['Requirements', '?'],
    ['Hosts', '1'],
    ['Resources', '1'],
  ],
  'VersionOverrides/Requirements': [['bt:Sets', '1']],
  'bt:Sets': [['bt:Set', '+']],
  'VersionOverrides/Hosts': [['Host', '+']],
  'VersionOverrides/Hosts/Host': [['DesktopFormFactor', '1']],
  DesktopFormFactor: [
    ['GetStarted', '?'],
    ['FunctionFile', '?'],
    ['ExtensionPoint', '+'],
  ],
  GetStarted: [
    ['Title', '1'],
    ['Description', '1'],
    ['LearnMoreUrl', '1'],
  ],
  ExtensionPoint: [['CustomTab', '1']],
  CustomTab: [
    ['Group', '+'],
    ['Label', '1'],
  ],
  Group: [
    ['Label', '1'],
    ['Icon', '1'],
    ['Control', '+'],
  ],
  Icon: [['bt:Image', '+']],
  Control: [
    ['Label', '1'],
    ['Supertip', '1'],
    ['Icon', '1'],
    ['Action', '1'],
  ],
  Supertip: [
    ['Title', '1'],
    ['Description', '1'],
  ],
  'Action:ShowTaskpane': [
    ['TaskpaneId', '1'],
    ['SourceLocation', '1'],
  ],
  'Action:ExecuteFunction': [['FunctionName', '1']],
  Resources: [
    ['bt:Images', '1'],
    ['bt:Urls', '1'],
    ['bt:ShortStrings', '1'],
    ['bt:LongStrings', '1'],
  ],
  'bt:Images': [['bt:Image', '+']],
  'bt:Urls': [['bt:Url', '+']],
  'bt:ShortStrings': [['bt:String', '+']],
  'bt:LongStrings': [['bt:String', '+']],
  'bt:ShortStrings/bt:String': [['bt:Override', '*']],
  'bt:LongStrings/bt:String': [['bt:Override', '*']],
};

/** Which resource list an element's resid must name an entry of, by the element and the one around it. */
export const RESOURCE_LISTS: Readonly<Record<string, string>> = {
  'Icon/bt:Image': 'bt:Images',
  'GetStarted/Title': 'bt:ShortStrings',
  'GetStarted/Description': 'bt:LongStrings',
  'GetStarted/LearnMoreUrl': 'bt:Urls',
  'DesktopFormFactor/FunctionFile': 'bt:Urls',
  'CustomTab/Label': 'bt:ShortStrings',
  'Group/Label': 'bt:ShortStrings',
  'Control/Label': 'bt:ShortStrings',
  'Supertip/Title': 'bt:ShortStrings',
  'Supertip/Description': 'bt:LongStrings',
  'Action/SourceLocation': 'bt:Urls',
};

/** Longest texts, in characters. */
export const LONGEST: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

/** A resid, and an id that is referred to by one. */
export const LONGEST_RESID = 32;
/** The id of a tab, group or control. */
export const LONGEST_ID = 125;

/** Sizes every icon of a group or control must have; the others are welcome. */
export const REQUIRED_ICON_SIZES = [16, 32, 80];
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
